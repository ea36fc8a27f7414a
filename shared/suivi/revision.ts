import { formatJour } from "../kernel/format-jour.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { AvisVerdict, Debiteur, Dossier } from "../model/dossier.ts";
import { type Fait, type FaitId, parseFaitId } from "../model/fait.ts";
import type { ContenuPar, TypeFait } from "../model/faits/registre.ts";
import { formatProcedure } from "./libelles.ts";
import { findObjetId } from "./objets.ts";
import { formatFait } from "./phrase-fait.ts";

/** Something that happened after the verdict, or that its author had not seen: the qualification is to be looked at again. */
export interface ChangementDepuis {
  readonly faitId: FaitId;
  /** « Règlement de 1 200,00 € (le 24/11/2026) ». */
  readonly phrase: string;
}

/** What a verdict rests on. A reminder, a note, a mandate change nothing of it. */
const PESENT: ReadonlySet<TypeFait> = new Set(["creance", "avoir", "reglement", "rejet", "evenement", "piece", "litige", "oblige", "preuve", "levee"]);
/** What the department does itself once it has qualified, and talk that changes nothing. */
const EVENEMENTS_NEUTRES: ReadonlySet<string> = new Set([
  "relance", "negociation", "assignation", "requete_injonction", "signification_injonction", "mesure_conservatoire", "acte_execution", "declaration_creance", "expertise_avant_proces",
]);
const PIECES_NEUTRES: ReadonlySet<ContenuPar["piece"]["nature"]> = new Set(["relance", "autre", "kbis", "decision", "signification"]);
/** Fields that change neither what is due, nor what is proved, nor what is prescribed. */
const CHAMPS_NEUTRES: ReadonlySet<string> = new Set(["libelle", "intitule", "numeroEnvoi", "interlocuteur", "detail", "responsable", "reponsePour", "service", "destinataire", "courriel", "pourLe"]);

/** Facts that reopen the qualification, oldest first; none while no verdict was given. */
export function listChangementsDepuis({ verdict }: Pick<Dossier, "verdict">, faits: readonly Fait[], debiteur: Debiteur | undefined): readonly ChangementDepuis[] {
  if (verdict === undefined) return [];
  const parObjet = new Map(faits.flatMap((fait) => {
    const id = fait.type === "champ" ? undefined : findObjetId(fait);
    return id === undefined ? [] : [[id, fait] as const];
  }));
  const hasVu = createVue(verdict, faits);
  const nouveaux = faits.filter((fait) => !hasVu(fait) && isPesant(fait, faits, parObjet)).map((fait) => ({ faitId: fait.id, phrase: `${formatFait(fait, faits).libelle} (le ${formatJour(fait.dateFait)})` }));
  const procedure = debiteur?.procedure;
  const isNouvelle = procedure !== undefined && procedure.dateFait > verdict.dateFait;
  return [...nouveaux, ...(isNouvelle ? [{ faitId: procedure.faitId, phrase: `${formatProcedure(procedure)}${INSECABLE}: publiée après le verdict` }] : [])];
}

/** The last fact of each post among these: what a verdict says that it had seen. */
export function listVus(faits: readonly Fait[]): readonly FaitId[] {
  const derniers = new Map<string, { readonly id: FaitId; readonly sequence: number }>();
  for (const { id } of faits) {
    const lu = parseFaitId(id);
    const connu = lu === undefined ? undefined : derniers.get(findPoste(id));
    if (lu !== undefined && (connu === undefined || connu.sequence < lu.sequence)) derniers.set(findPoste(id), { id, sequence: lu.sequence });
  }
  return [...derniers.values()].map(({ id }) => id).toSorted();
}

/** What a verdict had seen: by the last fact that it names of each post; by the clock when it names none. The lot of the verdict is seen. */
function createVue({ vus, faitId, instant }: AvisVerdict, faits: readonly Fait[]): (fait: Fait) => boolean {
  const lot = faits.find(({ id }) => id === faitId)?.lot;
  if (vus === undefined) return (fait) => fait.lot === lot || fait.horloge[0] <= instant;
  const derniers = new Map(vus.map((id) => [findPoste(id), parseFaitId(id)?.sequence ?? 0]));
  return (fait) => fait.lot === lot || (parseFaitId(fait.id)?.sequence ?? 0) <= (derniers.get(findPoste(fait.id)) ?? -1);
}

function findPoste(id: string): string {
  return id.slice(0, id.indexOf(":"));
}

function isPesant(fait: Fait, faits: readonly Fait[], parObjet: ReadonlyMap<string, Fait>): boolean {
  switch (fait.type) {
    case "evenement": return !EVENEMENTS_NEUTRES.has(fait.contenu.kind);
    case "piece": return !PIECES_NEUTRES.has(fait.contenu.nature);
    case "champ": {
      const objet = fait.contenu.objetId === undefined ? undefined : parObjet.get(fait.contenu.objetId);
      return objet !== undefined && !CHAMPS_NEUTRES.has(fait.contenu.champ) && isPesant(objet, faits, parObjet);
    }
    case "retrait": return faits.some((autre) => fait.remplace.includes(autre.id) && autre.type !== "retrait" && isPesant(autre, faits, parObjet));
    default: return PESENT.has(fait.type);
  }
}
