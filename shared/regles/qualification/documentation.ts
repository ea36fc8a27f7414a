import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatNombreDe } from "../../kernel/texte.ts";
import { createConstat, createPorte } from "./creation-porte.ts";
import type { Constat, Porte } from "./porte.ts";
import { type CreanceAProuver, type Element, ELEMENTS, findForce, type Force, formatElement, listElementsAProuver, REFERENCES_ELEMENT } from "./preuve.ts";

export interface FaitsDocumentation {
  readonly creances: readonly CreanceDocumentee[];
  readonly pieces: readonly PieceProbante[];
  /** Both parties are traders: proof is free between them. */
  readonly isEntreCommercants: boolean;
  /** Gaps that a person waived, with a reason. */
  readonly levees?: readonly LeveeReserve[] | undefined;
}

export interface CreanceDocumentee extends CreanceAProuver {
  /** How a reader names it: « facture n° F-25-0412 ». */
  readonly libelle: string;
}

export interface PieceProbante {
  readonly id: string;
  readonly nature: string;
  /** Claims it concerns; none named: the whole dossier. */
  readonly creanceIds: readonly string[];
  /** What a person said that it is worth, claim by claim or for all of them. */
  readonly jugements?: readonly { readonly element: Element; readonly creanceId?: string | undefined; readonly force: Force | "rien" }[] | undefined;
}

export interface LeveeReserve {
  readonly element: Element;
  readonly creanceId: string;
  /** « Claire Aubry : le client a confirmé par téléphone ». */
  readonly motif: string;
}

/** Gate 2: is each claim proved, element by element (C. civ., art. 1353)? All gaps at once. */
export function computeDocumentation(faits: FaitsDocumentation): Porte {
  const constats = [
    ...ELEMENTS.flatMap((element) => listConstatsElement(element, faits)),
    ...faits.creances.filter((creance) => isSansOrigine(creance, faits)).map(createSansOrigine),
    ...(faits.isEntreCommercants ? [PREUVE_LIBRE] : []),
  ];
  return createPorte(faits.creances.length > 0 && isNonEmpty(constats) ? constats : SANS_CREANCE);
}

/** What one pièce is worth for an element of a claim: the word of a person, else its nature. `undefined`: nothing. */
export function findForcePiece({ nature, creanceIds, jugements = [] }: PieceProbante, element: Element, creance: CreanceAProuver): Force | undefined {
  if (creanceIds.length > 0 && !creanceIds.includes(creance.id)) return undefined;
  const juge = jugements.findLast((jugement) => jugement.element === element && jugement.creanceId === creance.id) ?? jugements.findLast((jugement) => jugement.element === element && jugement.creanceId === undefined);
  if (juge !== undefined) return juge.force === "rien" ? undefined : juge.force;
  return findForce(nature, element, creance.nature);
}

/** Pièces of one claim that prove or corroborate an element. */
export function listPreuves(creance: CreanceAProuver, element: Element, pieces: readonly PieceProbante[]): { readonly prouve: readonly string[]; readonly corrobore: readonly string[] } {
  const listIds = (force: Force) => pieces.filter((piece) => findForcePiece(piece, element, creance) === force).map(({ id }) => id);
  return { prouve: listIds("prouve"), corrobore: listIds("corrobore") };
}

const SANS_CREANCE: NonEmpty<Constat> = [createConstat("manque", "Aucune créance dans ce dossier")];
const PREUVE_LIBRE = createConstat("fait", "Entre commerçants, la preuve est libre", { references: [{ texte: "C. com.", article: "L110-3" }] });

/** The claims that ask for the element, by the name that it has for them. */
function listConstatsElement(element: Element, faits: FaitsDocumentation): readonly Constat[] {
  const visees = faits.creances.filter((creance) => listElementsAProuver(creance).includes(element));
  const noms = [...new Set(visees.map(({ nature }) => formatElement(element, nature)))];
  return noms.flatMap((nom) => listConstats(element, nom, visees.filter(({ nature }) => formatElement(element, nature) === nom), faits));
}

/** The claims that have the element, told together; each claim that lacks it, told apart. */
function listConstats(element: Element, nom: string, creances: readonly CreanceDocumentee[], { pieces, levees = [] }: FaitsDocumentation): readonly Constat[] {
  const etats = creances.map((creance) => ({ creance, ...listPreuves(creance, element, pieces) }));
  const acquis = etats.filter(({ prouve }) => prouve.length > 0);
  const references = REFERENCES_ELEMENT[element];
  const nombre = acquis.length === creances.length ? "" : ` pour ${formatNombreDe(acquis.length, "créance", "créances")} sur ${creances.length}`;
  const ensemble = acquis.length === 0 ? [] : [
    createConstat("acquis", `${nom}${nombre}`, { references, creanceIds: acquis.map(({ creance }) => creance.id), pieceIds: [...new Set(acquis.flatMap(({ prouve }) => prouve))] }),
  ];
  const lacunes = etats.filter(({ prouve }) => prouve.length === 0).map(({ creance, corrobore }) => {
    const appuis = { references, creanceIds: [creance.id], pieceIds: corrobore };
    const levee = findLevee(levees, element, creance);
    if (levee !== undefined) return createConstat("fait", `${nom}, ${creance.libelle}\u00A0: réserve levée, ${levee.motif}`, appuis);
    const etat = corrobore.length > 0 ? "corroboré seulement" : "aucune pièce";
    return createConstat(isBloquante(element, corrobore.length) ? "manque" : "reserve", `${nom}, ${creance.libelle}\u00A0: ${etat}`, appuis);
  });
  return [...ensemble, ...lacunes];
}

/** Without what states the amount, nothing is claimed; the rest may be completed. */
export function isBloquante(element: Element, corroborations: number): boolean {
  return element === "facture" && corroborations === 0;
}

function findLevee(levees: readonly LeveeReserve[], element: Element, { id }: CreanceAProuver): LeveeReserve | undefined {
  return levees.find((levee) => levee.element === element && levee.creanceId === id);
}

/** Neither what was ordered nor what was delivered is proved or even corroborated: the invoice alone is the creditor's own word. */
function isSansOrigine(creance: CreanceDocumentee, { pieces, levees = [] }: FaitsDocumentation): boolean {
  const origines = listElementsAProuver(creance).filter((element) => element === "engagement" || element === "execution");
  return origines.every((element) => {
    const { prouve, corrobore } = listPreuves(creance, element, pieces);
    return prouve.length + corrobore.length === 0 && findLevee(levees, element, creance) === undefined;
  });
}

function createSansOrigine({ id, libelle, nature }: CreanceDocumentee): Constat {
  const quoi = listElementsAProuver({ id, nature }).includes("execution") ? "la commande ni l’exécution" : `l’engagement (${formatElement("engagement", nature).toLowerCase()})`;
  return createConstat("manque", `Rien ne prouve ${quoi}, ${libelle}`, { references: REFERENCES_ELEMENT.engagement, creanceIds: [id] });
}
