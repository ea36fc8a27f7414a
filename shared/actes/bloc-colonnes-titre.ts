import { formatJour } from "../kernel/format-jour.ts";
import { formatMontantNu } from "../kernel/format-montant.ts";
import type { LigneColonnes } from "../regles/decompte/colonnes-titre.ts";
import { computeColonnesDossier } from "../suivi/decompte-dossier.ts";
import type { Bloc, LigneTableau } from "../word/bloc.ts";
import type { FaitsActe } from "./faits-acte.ts";

/** What the title found and what came since, post by post; nothing while no title counts (acte 16, E). */
export function renderColonnesTitre({ dossier, debiteur, decompte, baremes }: FaitsActe): readonly Bloc[] {
  if (decompte.kind !== "calcule" || dossier.titres.length === 0) return [];
  const colonnes = computeColonnesDossier(dossier, debiteur, decompte.valeur.arreteAu, baremes);
  if (colonnes.kind !== "calcule") return [];
  const { dateTitre, arreteAu, lignes } = colonnes.valeur;
  return [
    { kind: "titre", niveau: 2, texte: "Avant et après le titre" },
    {
      kind: "tableau",
      legende: `Ce que le titre du ${formatJour(dateTitre)} a trouvé, et ce qui est venu depuis`,
      colonnes: [{ titre: "Poste", largeur: 32 }, { titre: "Au titre (€)", largeur: 17, alignement: "droite" }, { titre: "Depuis (€)", largeur: 17, alignement: "droite" }, { titre: "Réglé depuis (€)", largeur: 17, alignement: "droite" }, { titre: `Au ${formatJour(arreteAu)} (€)`, largeur: 17, alignement: "droite" }],
      lignes: lignes.filter(({ poste, avantTitre, apresTitre }) => poste === "total" || avantTitre !== 0 || apresTitre !== 0).map(renderLigne),
    },
  ];
}

function renderLigne({ poste, libelle, avantTitre, apresTitre, regle, reste }: LigneColonnes): LigneTableau {
  return { ...(poste === "total" ? { style: "total" as const } : {}), cellules: [[{ texte: libelle }], ...[avantTitre, apresTitre, regle, reste].map((somme) => [{ texte: formatMontantNu(somme) }])] };
}
