import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import type { Reference } from "../kernel/reference.ts";
import { formatListe, formatNombre } from "../kernel/texte.ts";
import { countJours } from "../kernel/jour.ts";
import type { These } from "../regles/prescription/prescription.ts";
import type { PrescriptionCreance } from "../suivi/prescriptions.ts";
import type { Bloc, Fragment, LigneTableau } from "../word/bloc.ts";
import { renderManque } from "./champs.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { formatReferences } from "./fragments.ts";

/**
 * The dates that command: the first prudent prescription at the head and in bold, then the next ones, the creditor's theory and the
 * date that the mission sets. The annex gives them claim by claim.
 */
export function renderDates(faits: FaitsTransmission): Bloc {
  const prudentes = listGroupes(faits.prescriptions, (prescription) => prescription);
  const creancier = listGroupes(faits.prescriptions, ({ theseCreancier }) => theseCreancier).filter((groupe) => !prudentes.some((autre) => isMeme(autre, groupe)));
  const [premiere, ...suivantes] = mergeReste(prudentes, 3).map((groupe) => ({ date: groupe.agirAuPlusTard, ligne: renderGroupe(groupe, "prudente", faits) }));
  const reste = [
    ...suivantes,
    ...mergeReste(creancier, 1).map((groupe) => ({ date: groupe.agirAuPlusTard, ligne: renderGroupe(groupe, "du créancier", faits) })),
    ...listDateMission(faits),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const datees = premiere === undefined ? reste : [premiere, ...reste];
  return {
    kind: "tableau",
    legende: "Dates qui commandent",
    colonnes: [
      { titre: "Agir au plus tard le", largeur: 15 },
      { titre: "Dernier jour", largeur: 14 },
      { titre: "Ce qui s’éteint ou est attendu", largeur: 37 },
      { titre: "Fondement", largeur: 21 },
      { titre: "Jours restants", largeur: 13, alignement: "droite" },
    ],
    lignes: [...datees.map(({ ligne }) => ligne), ...listSansDate(faits.prescriptions)],
  };
}

/** « factures n° A, B et C », « A, B, C et 37 autres » : the annex gives them one by one. */
export function formatFactures(numeros: readonly string[]): string {
  const montres = numeros.length > FACTURES_NOMMEES + 1 ? [...numeros.slice(0, FACTURES_NOMMEES), `${formatNombre(numeros.length - FACTURES_NOMMEES)} autres`] : numeros;
  return `${numeros.length > 1 ? "factures" : "facture"} n° ${formatListe(montres)}`;
}

const FACTURES_NOMMEES = 4;

interface Groupe {
  readonly agirAuPlusTard: Jour;
  readonly dernierJour: Jour | undefined;
  readonly statut: These["statut"];
  readonly numeros: readonly string[];
  readonly references: readonly Reference[];
  /** Claims of later dates, told together from the first of them. */
  readonly isReste: boolean;
}

/** The first groups by themselves, the later ones in one row; a lone later one keeps its own. */
function mergeReste(groupes: readonly Groupe[], nombre: number): readonly Groupe[] {
  const [premier, ...autres] = groupes.slice(nombre);
  if (premier === undefined || autres.length === 0) return groupes;
  return [...groupes.slice(0, nombre), { ...premier, isReste: true, numeros: [premier, ...autres].flatMap(({ numeros }) => numeros) }];
}

/** Claims that share a date make one group; by date. */
function listGroupes(prescriptions: readonly PrescriptionCreance[], find: (prescription: These & { readonly theseCreancier: These }) => These): readonly Groupe[] {
  const groupes = new Map<string, Groupe>();
  for (const { numero, resultat } of prescriptions) {
    if (resultat.kind !== "calcule") continue;
    const { agirAuPlusTard, dernierJour, statut } = find(resultat.valeur);
    if (agirAuPlusTard === undefined) continue;
    const { references } = resultat.justification;
    const cle = `${agirAuPlusTard} ${dernierJour ?? ""} ${statut} ${formatReferences(references)}`;
    const connu = groupes.get(cle);
    groupes.set(cle, { agirAuPlusTard, dernierJour, statut, references, isReste: false, numeros: [...(connu?.numeros ?? []), numero] });
  }
  return [...groupes.values()].toSorted((a, b) => (a.agirAuPlusTard < b.agirAuPlusTard ? -1 : a.agirAuPlusTard > b.agirAuPlusTard ? 1 : 0));
}

function isMeme(premier: Groupe, second: Groupe): boolean {
  return premier.agirAuPlusTard === second.agirAuPlusTard && premier.numeros.join() === second.numeros.join();
}

function renderGroupe(groupe: Groupe, these: "prudente" | "du créancier", { aujourdhui }: FaitsTransmission): LigneTableau {
  const isGras = these === "prudente";
  const verbe = groupe.statut === "prescrite" ? "Prescription acquise" : "Prescription";
  const objet = groupe.isReste ? `les ${formatNombre(groupe.numeros.length)} autres factures, à partir de cette date` : formatFactures(groupe.numeros);
  const texte = `${verbe}, ${objet} — thèse ${these}`;
  return createLigne(groupe.agirAuPlusTard, groupe.isReste ? undefined : groupe.dernierJour, [{ texte, isGras }], formatReferences(groupe.references), aujourdhui, isGras);
}

function createLigne(date: Jour, dernierJour: Jour | undefined, effet: readonly Fragment[], fondement: string, aujourdhui: Jour, isGras: boolean): LigneTableau {
  const reste = countJours(aujourdhui, date);
  return {
    cellules: [
      [{ texte: formatJour(date), isGras }],
      dernierJour === undefined ? [] : [{ texte: formatJour(dernierJour), isGras }],
      effet,
      [{ texte: fondement }],
      [{ texte: reste < 0 ? "dépassé" : formatNombre(reste), isGras }],
    ],
  };
}

function listDateMission({ mandat, aujourdhui }: FaitsTransmission): readonly { readonly date: Jour; readonly ligne: LigneTableau }[] {
  const date = mandat?.dateEcheance;
  if (date === undefined) return [];
  return [{ date, ligne: createLigne(date, undefined, [{ texte: "Projet d’acte attendu" }], "Lettre de mission", aujourdhui, false) }];
}

/** Claims whose count is frozen, or whose prescription could not be computed: never silent. */
function listSansDate(prescriptions: readonly PrescriptionCreance[]): readonly LigneTableau[] {
  if (prescriptions.length === 0) return [{ cellules: [[renderManque("date de prescription")], [], [{ texte: "Prescription" }], [], []] }];
  return prescriptions.flatMap(({ numero, resultat }): readonly LigneTableau[] => {
    const objet = `Prescription, facture n° ${numero}`;
    if (resultat.kind === "incomplet") return [{ cellules: [[renderManque(formatListe(resultat.manquants))], [], [{ texte: objet }], [], []] }];
    if (resultat.kind === "inapplicable") return [{ cellules: [[], [], [{ texte: `${objet}\u00A0: ${resultat.motif}` }], [{ texte: formatReferences(resultat.references) }], []] }];
    if (resultat.valeur.agirAuPlusTard !== undefined) return [];
    const etat = resultat.valeur.statut === "suspendue" ? "suspendue" : "interrompue, instance en cours";
    return [{ cellules: [[], [], [{ texte: `${objet}\u00A0: ${etat}` }], [{ texte: formatReferences(resultat.justification.references) }], []] }];
  });
}
