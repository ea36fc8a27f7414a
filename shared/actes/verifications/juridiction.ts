import { type EcartJuridiction, examineJuridiction, findOrdreCompetent, findOrdreNomme, type OrdreCompetent, type Saisine } from "../../suivi/juridiction-dossier.ts";
import type { ModeleActe } from "../acte.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { findJuridictionNommee } from "../vocabulaire/juridiction.ts";
import { create, type Verification } from "./verification.ts";

const CHAMP = "juridiction.intitule";

/**
 * The court named in an act that seizes a judge against the one that the rules give for the dossier: a wrong kind of court blocks, the place only warns; nothing blocks a clause of
 * competence that is invoked, but for an act written for the courts of the other order. A wrong order is said once, in the words of the rules when they see it too.
 */
export function listJuridiction({ procedure, ordre }: Pick<ModeleActe, "procedure" | "ordre">, faits: FaitsActe): readonly Verification[] {
  const nommee = findJuridictionNommee(faits);
  if (procedure === undefined || nommee === undefined) return [];
  const saisine: Saisine = { procedure, fondement: findFondement(faits) };
  const { nature, lieu, isAutreOrdre } = examineJuridiction(nommee, saisine, faits, faits);
  const isAutreActe = ordre !== undefined && (findOrdreNomme(nommee) ?? ordre) !== ordre;
  const isBloquante = isAutreActe || (nature.some(({ isSur }) => isSur) && saisine.fondement !== "clause");
  return [
    createVerification("socle/juridiction", isBloquante ? "bloquant" : "avertissement", "Nature de la juridiction conforme à la matière", isAutreActe && isAutreOrdre !== true ? [createAutreActe(nommee.intitule, ordre), ...nature] : nature),
    ...(lieu === undefined ? [] : [createVerification("socle/ressort", "avertissement", "Juridiction du lieu où demeure le débiteur", lieu)]),
  ];
}

/** The order of the courts that judges the dossier, for an act written for one of them; a clause that is invoked leaves it to be read (CPC, art. 48). */
export function findOrdreActe({ procedure, ordre }: Pick<ModeleActe, "procedure" | "ordre">, faits: FaitsActe): OrdreCompetent | undefined {
  return procedure === undefined || ordre === undefined || findFondement(faits) === "clause" ? undefined : findOrdreCompetent(procedure, faits, faits);
}

/** Why the act makes no sense here: it is written for courts that cannot judge the dossier, whatever is left to establish. */
export function findObstacleOrdre(acte: Pick<ModeleActe, "procedure" | "ordre">, faits: FaitsActe): string | undefined {
  const competent = findOrdreActe(acte, faits);
  return competent === undefined || !competent.isSur || competent.ordre === acte.ordre ? undefined : `ce n’est pas le juge de cette demande, ${competent.motif}`;
}

/** The court may be right for the dossier: this act is not. */
function createAutreActe(intitule: string, ordre: NonNullable<ModeleActe["ordre"]>): EcartJuridiction {
  const motif = ordre === "commercial" ? `${intitule} n’est pas une juridiction commerciale\u00A0: un autre acte de la bibliothèque lui est destiné` : `${intitule} est une juridiction commerciale\u00A0: un autre acte de la bibliothèque lui est destiné`;
  return { isSur: true, motif, references: [{ texte: "C. com.", article: "L721-3" }] };
}

function createVerification(id: string, niveau: Verification["niveau"], libelle: string, ecarts: readonly EcartJuridiction[]): Verification {
  return create(id, niveau, libelle, ecarts.map(({ motif }) => motif), { references: ecarts.flatMap(({ references }) => references), champ: CHAMP });
}

const FONDEMENTS: ReadonlyMap<string, Saisine["fondement"]> = new Map([["clause", "clause"], ["exécution", "execution"]]);

/** What the act says, « défendeur » until somebody answers otherwise. */
function findFondement({ reponses }: FaitsActe): Saisine["fondement"] {
  return FONDEMENTS.get(reponses["competence.fondement"]?.trim() ?? "") ?? "defendeur";
}
