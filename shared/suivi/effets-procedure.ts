import type { Jour } from "../kernel/jour.ts";
import type { KindProcedure } from "../kernel/kinds-procedure.ts";
import type { Evenement, Jalon } from "../model/dossier.ts";

type Kind = Evenement["kind"];
type Fin = Pick<Evenement, "issue" | "fin">;

const MESURES: readonly KindProcedure[] = ["saisie_conservatoire_creances", "saisie_conservatoire_biens", "saisie_conservatoire_biens_tiers", "surete_provisoire"];
const EXECUTIONS: readonly KindProcedure[] = [
  "commandement_saisie_vente", "saisie_vente", "saisie_attribution", "commandement_remunerations", "saisie_remunerations", "saisie_vehicule", "saisie_parts",
  "conversion_creances", "conversion_biens",
];

/** What the events of the procedures are for prescription and for the stage of the dossier (C. civ., art. 2241 to 2244). */
export function listEffets(jalons: readonly Jalon[]): readonly Evenement[] {
  return jalons.flatMap((jalon): readonly Evenement[] => {
    const kind = toEvenement(jalon.kind);
    if (kind === undefined) return [];
    const { jalonId, faitId, dateFait, pieceId, detail, contre } = jalon;
    const suite = jalons.filter(({ poursuiteId, dateFait: le }) => poursuiteId === jalon.poursuiteId && le >= dateFait);
    return [{ evenementId: jalonId, kind, faitId, dateFait, pieceId, detail, contre, ...findFin(kind, suite) }];
  });
}

function toEvenement(kind: KindProcedure): Kind | undefined {
  if (kind === "requete_injonction" || kind === "signification_injonction" || kind === "assignation" || kind === "declaration_creance") return kind;
  if (MESURES.includes(kind)) return "mesure_conservatoire";
  return EXECUTIONS.includes(kind) ? "acte_execution" : undefined;
}

/** How the instance that the act opened ended; an appeal keeps it open, an order that nobody opposed never opened one. */
function findFin(kind: Kind, suite: readonly Jalon[]): Fin {
  if (kind === "declaration_creance") return { fin: findDate(suite, ["cloture_collective"]) };
  const caducite = findDate(suite, ["caducite"]);
  if (kind === "mesure_conservatoire" || kind === "acte_execution") return caducite === undefined ? {} : { issue: "caducite", fin: caducite };
  const isOpposee = suite.some(({ kind: autre }) => autre === "opposition_injonction" || autre === "avis_opposition");
  const fin = findIssue(suite);
  if (kind !== "assignation" && !isOpposee) return fin.issue === "caducite" || fin.issue === "desistement" ? fin : {};
  return fin;
}

const ISSUES: readonly (readonly [NonNullable<Fin["issue"]>, readonly KindProcedure[]])[] = [
  ["desistement", ["desistement"]],
  ["peremption", ["peremption_instance"]],
  ["caducite", ["caducite"]],
  ["jugement", ["arret_appel", "force_chose_jugee"]],
];

function findIssue(suite: readonly Jalon[]): Fin {
  for (const [issue, kinds] of ISSUES) {
    const fin = findDate(suite, kinds);
    if (fin !== undefined) return { issue, fin };
  }
  if (findDate(suite, ["recours"]) !== undefined) return { issue: "en_cours" };
  const jugement = findDate(suite, ["jugement", "ordonnance_refere"]);
  if (jugement !== undefined) return { issue: "jugement", fin: jugement };
  const rejet = findDate(suite, ["rejet_demande"]);
  return rejet === undefined ? { issue: "en_cours" } : { issue: "rejet", fin: rejet };
}

function findDate(suite: readonly Jalon[], kinds: readonly KindProcedure[]): Jour | undefined {
  return suite.findLast(({ kind }) => kinds.includes(kind))?.dateFait;
}
