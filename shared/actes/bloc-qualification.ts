import { formatJourLong } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { AvisPorte, Dossier, PorteId } from "../model/dossier.ts";
import type { Constat, Porte } from "../regles/qualification/porte.ts";
import { LIBELLES_ETAT_PORTE, LIBELLES_PORTE, LIBELLES_VERDICT } from "../suivi/libelles.ts";
import type { Bloc, Fragment, LigneTableau } from "../word/bloc.ts";
import { findAgirAuPlusTard } from "../suivi/prescriptions.ts";
import { formatCitation, formatNumeros, listNumerosPieces } from "./citation.ts";
import { renderManque } from "./champs.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { formatReferences, gras, paragraphe } from "./fragments.ts";

const PORTES: readonly PorteId[] = ["exigible", "documentee", "non-prescrite"];
const LIBELLES_CONSTAT: Readonly<Record<Constat["kind"], string>> = { acquis: "acquis", reserve: "réserve", manque: "manque", fait: "constaté" };

/** The verdict of the department, then the three gates with every reason of each. */
export function renderQualification(faits: FaitsTransmission): readonly Bloc[] {
  return [...renderVerdict(faits.dossier), ...PORTES.flatMap((porte) => renderPorte(porte, faits.portes[porte], faits.dossier))];
}

/** What would lose the trial: every gap, reserve and objection, in one list. */
export function renderRisques(faits: FaitsTransmission): readonly Bloc[] {
  const points = [
    ...PORTES.flatMap((porte) => faits.portes[porte].constats.filter(({ kind }) => kind === "manque" || kind === "reserve").map((constat) => renderRisque(constat, porte, faits.dossier))),
    ...renderRisquePrescription(faits),
  ];
  if (points.length === 0) return [paragraphe(`Aucune lacune n’a été relevée au ${formatJourLong(faits.aujourdhui)}.`)];
  return [{ kind: "liste", marque: "numero", points }];
}

function renderVerdict({ verdict }: Dossier): readonly Bloc[] {
  if (verdict === undefined) return [paragraphe("Verdict\u00A0: ", renderManque("verdict de la qualification"))];
  const { montantConteste, motif, dateFait } = verdict;
  return [
    paragraphe(
      "Verdict\u00A0: ",
      gras(`créance ${LIBELLES_VERDICT[verdict.verdict].toLowerCase()}`),
      montantConteste === undefined ? "" : `, dont ${formatMontant(montantConteste)} contestés`,
      `, le ${formatJourLong(dateFait)}${motif === undefined ? "." : ` : ${motif}`}`,
    ),
  ];
}

function renderPorte(id: PorteId, { etat, constats }: Porte, dossier: Dossier): readonly Bloc[] {
  return [
    { kind: "titre", niveau: 2, texte: `${LIBELLES_PORTE[id]}\u00A0: ${LIBELLES_ETAT_PORTE[etat]}` },
    {
      kind: "tableau",
      legende: `Raisons de la porte «\u00A0${LIBELLES_PORTE[id]}\u00A0»`,
      colonnes: [{ titre: "Constat", largeur: 53 }, { titre: "État", largeur: 12 }, { titre: "Fondement", largeur: 23 }, { titre: "Pièces", largeur: 12, alignement: "centre" }],
      lignes: constats.map((constat) => renderConstat(constat, dossier)),
    },
    ...renderAvis(dossier.portes[id]),
  ];
}

function renderConstat({ kind, libelle, references, pieceIds }: Constat, dossier: Dossier): LigneTableau {
  const isGras = kind === "manque";
  return {
    cellules: [[{ texte: libelle, isGras }], [{ texte: LIBELLES_CONSTAT[kind], isGras }], [{ texte: formatReferences(references) }], formatNumeros(listNumerosPieces(pieceIds, dossier), dossier)],
  };
}

/** The decision of a person, beside what the rules say. */
function renderAvis(avis: AvisPorte | undefined): readonly Bloc[] {
  if (avis === undefined) return [];
  const motif = avis.motif === undefined ? "." : ` : ${avis.motif}`;
  return [paragraphe({ texte: `Avis du service, le ${formatJourLong(avis.dateFait)}\u00A0: porte ${LIBELLES_ETAT_PORTE[avis.etat]}${motif}`, isItalique: true })];
}

function renderRisque({ libelle, references, pieceIds }: Constat, porte: PorteId, dossier: Dossier): readonly Fragment[] {
  const fondement = references.length === 0 ? "" : ` (${formatReferences(references)})`;
  const phrase = `${libelle.replace(/\.$/, "")}${fondement}`;
  return [{ texte: `${LIBELLES_PORTE[porte]} — `, isItalique: true }, { texte: phrase }, ...formatCitation(listNumerosPieces(pieceIds, dossier), dossier), { texte: "." }];
}

function renderRisquePrescription(faits: FaitsTransmission): readonly (readonly Fragment[])[] {
  const agir = findAgirAuPlusTard(faits.prescriptions);
  if (agir === undefined || agir >= faits.aujourdhui) return [];
  return [[{ texte: "Non prescrite — ", isItalique: true }, { texte: `la date prudente du ${formatJourLong(agir)} est passée\u00A0: l’action peut être déclarée irrecevable.` }]];
}
