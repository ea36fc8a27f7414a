import type { Fait } from "../model/fait.ts";
import type { TypeFait } from "../model/faits/registre.ts";

/** The id that later corrections name: `creanceId` of a claim, `pieceId` of a pièce… */
export function findObjetId(fait: { readonly type: TypeFait; readonly contenu: object }): string | undefined {
  const valeur: unknown = Reflect.get(fait.contenu, `${fait.type}Id`);
  return typeof valeur === "string" ? valeur : undefined;
}

/** Objects on which a fact rests: those that it corrects, that it pays, that it proves, that it hands over. */
export function listAppuis(fait: Fait): readonly string[] {
  switch (fait.type) {
    case "champ": return fait.contenu.objetId === undefined ? [] : [fait.contenu.objetId];
    case "avoir": return listConnus(fait.contenu.creanceId);
    case "reglement": return listConnus(fait.contenu.creanceId, fait.contenu.mandataireId, fait.contenu.pieceId, fait.contenu.dividendeId);
    case "reversement": return fait.contenu.reglementIds;
    case "depense": return listConnus(fait.contenu.mandatId, fait.contenu.pieceId);
    case "provision": return [fait.contenu.mandatId];
    case "dividende": case "perte": return listConnus(fait.contenu.pieceId);
    case "denouement": return [fait.contenu.planId];
    case "evenement": return listConnus(fait.contenu.creanceId, fait.contenu.pieceId);
    case "jalon": return [fait.contenu.poursuiteId, ...listConnus(fait.contenu.origineId, fait.contenu.pieceId)];
    case "audience": return listConnus(fait.contenu.poursuiteId);
    case "issue": return [fait.contenu.audienceId];
    case "consigne": return listConnus(fait.contenu.pieceId);
    case "adoption": return [fait.contenu.poursuiteId];
    case "demarche": return [fait.contenu.poursuiteId, ...listConnus(fait.contenu.pieceId)];
    case "titre": return listConnus(fait.contenu.poursuiteId, fait.contenu.jalonId, fait.contenu.pieceId);
    case "garde": return [fait.contenu.titreId, ...listConnus(fait.contenu.mandataireId, fait.contenu.pieceId)];
    case "piece": return fait.contenu.creanceIds;
    case "preuve": return listConnus(fait.contenu.pieceId, fait.contenu.creanceId);
    case "levee": return [fait.contenu.creanceId];
    case "litige": return listConnus(fait.contenu.creanceId, fait.contenu.pieceId);
    case "oblige": return listConnus(fait.contenu.debiteurId, fait.contenu.pieceId);
    case "promesse": return listConnus(fait.contenu.evenementId);
    case "mandat": return [fait.contenu.mandataireId];
    case "transmission": return [fait.contenu.mandatId, ...fait.contenu.bordereau.map(({ pieceId }) => pieceId)];
    case "acte": return fait.contenu.bordereau.map(({ pieceId }) => pieceId);
    case "ouverture": return [fait.contenu.creancierId, fait.contenu.debiteurId, ...listConnus(fait.contenu.importId)];
    default: return [];
  }
}

function listConnus(...ids: readonly (string | undefined)[]): readonly string[] {
  return ids.filter((id) => id !== undefined);
}
