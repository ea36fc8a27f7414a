import { formatJour } from "../kernel/format-jour.ts";
import { fromNumero } from "../kernel/jour.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import type { Fait } from "../model/fait.ts";
import { formatFait } from "../suivi/phrase-fait.ts";
import type { Bloc, LigneTableau } from "../word/bloc.ts";
import type { FaitsActe } from "./faits-acte.ts";
import { paragraphe } from "./fragments.ts";

const MILLISECONDES_PAR_JOUR = 86_400_000;

/** Every fact as it was written, by day of writing, the corrected ones marked: what the auditor checks. Internal notes are counted, never read. */
export function renderFaitsEnregistres({ faits = [], utilisateurs }: FaitsActe): readonly Bloc[] {
  if (faits.length === 0) return [paragraphe("Le journal du dossier n’est pas joint à cet acte.")];
  const remplaces = new Set(faits.flatMap(({ remplace }) => remplace));
  const lisibles = faits.filter((fait) => fait.type !== "note" || fait.contenu.portee !== "interne").toSorted((a, b) => a.horloge[0] - b.horloge[0]);
  const tues = faits.length - lisibles.length;
  return [
    {
      kind: "tableau", legende: "Faits enregistrés",
      colonnes: [{ titre: "Date du fait", largeur: 13 }, { titre: "Saisi le", largeur: 13 }, { titre: "Auteur", largeur: 18 }, { titre: "Fait", largeur: 41 }, { titre: "État", largeur: 15 }],
      lignes: lisibles.map((fait) => renderFait(fait, { faits, utilisateurs, isRemplace: remplaces.has(fait.id) })),
    },
    ...(tues === 0 ? [] : [paragraphe(`${formatNombreDe(tues, "note interne n’est pas reproduite", "notes internes ne sont pas reproduites")}.`)]),
  ];
}

function renderFait(fait: Fait, { faits, utilisateurs, isRemplace }: { readonly faits: readonly Fait[]; readonly utilisateurs: FaitsActe["utilisateurs"]; readonly isRemplace: boolean }): LigneTableau {
  const { libelle, detail } = formatFait(fait, faits);
  const saisi = formatJour(fromNumero(Math.floor(fait.horloge[0] / MILLISECONDES_PAR_JOUR)));
  const auteur = utilisateurs?.get(fait.par) ?? fait.par;
  return { cellules: [formatJour(fait.dateFait), saisi, auteur, detail === undefined ? libelle : `${libelle}\u00A0: ${detail}`, isRemplace ? "corrigé depuis" : ""].map((texte) => (texte === "" ? [] : [{ texte }])) };
}
