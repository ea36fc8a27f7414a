import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatNombreDe } from "../../kernel/texte.ts";
import { createConstat, createPorte } from "./creation-porte.ts";
import type { Constat, Porte } from "./porte.ts";
import { type Element, ELEMENTS, findForce, LIBELLES_ELEMENT, REFERENCES_ELEMENT } from "./preuve.ts";

export interface FaitsDocumentation {
  readonly creances: readonly CreanceDocumentee[];
  readonly pieces: readonly PieceProbante[];
  /** Both parties are traders: proof is free between them. */
  readonly isEntreCommercants: boolean;
}

export interface CreanceDocumentee {
  readonly id: string;
  /** How a reader names it: « facture n° F-25-0412 ». */
  readonly libelle: string;
}

export interface PieceProbante {
  readonly id: string;
  readonly nature: string;
  /** Claims it concerns; none named: the whole dossier. */
  readonly creanceIds: readonly string[];
}

/** Gate 2: is each claim proved, element by element (C. civ., art. 1353)? All gaps at once. */
export function computeDocumentation(faits: FaitsDocumentation): Porte {
  const constats = [
    ...ELEMENTS.flatMap((element) => listConstats(element, faits)),
    ...faits.creances.filter((creance) => isSansOrigine(creance, faits)).map(createSansOrigine),
    ...(faits.isEntreCommercants ? [PREUVE_LIBRE] : []),
  ];
  return createPorte(faits.creances.length > 0 && isNonEmpty(constats) ? constats : SANS_CREANCE);
}

/** Pièces of one claim that prove or corroborate an element. */
export function listPreuves(creanceId: string, element: Element, pieces: readonly PieceProbante[]): { readonly prouve: readonly string[]; readonly corrobore: readonly string[] } {
  const utiles = pieces.filter(({ creanceIds }) => creanceIds.length === 0 || creanceIds.includes(creanceId));
  const listIds = (force: "prouve" | "corrobore") => utiles.filter(({ nature }) => findForce(nature, element) === force).map(({ id }) => id);
  return { prouve: listIds("prouve"), corrobore: listIds("corrobore") };
}

const SANS_CREANCE: NonEmpty<Constat> = [createConstat("manque", "Aucune créance dans ce dossier")];
const PREUVE_LIBRE = createConstat("fait", "Entre commerçants, la preuve est libre", { references: [{ texte: "C. com.", article: "L110-3" }] });

/** The claims that have the element, told together; each claim that lacks it, told apart. */
function listConstats(element: Element, { creances, pieces }: FaitsDocumentation): readonly Constat[] {
  const etats = creances.map((creance) => ({ creance, ...listPreuves(creance.id, element, pieces) }));
  const acquis = etats.filter(({ prouve }) => prouve.length > 0);
  const references = REFERENCES_ELEMENT[element];
  const nom = LIBELLES_ELEMENT[element];
  const nombre = acquis.length === creances.length ? "" : ` pour ${formatNombreDe(acquis.length, "créance", "créances")} sur ${creances.length}`;
  const ensemble = acquis.length === 0 ? [] : [
    createConstat("acquis", `${nom}${nombre}`, { references, creanceIds: acquis.map(({ creance }) => creance.id), pieceIds: [...new Set(acquis.flatMap(({ prouve }) => prouve))] }),
  ];
  const lacunes = etats.filter(({ prouve }) => prouve.length === 0).map(({ creance, corrobore }) => {
    const etat = corrobore.length > 0 ? "corroboré seulement" : "aucune pièce";
    const kind = element === "facture" && corrobore.length === 0 ? "manque" : "reserve";
    return createConstat(kind, `${nom}, ${creance.libelle}\u00A0: ${etat}`, { references, creanceIds: [creance.id], pieceIds: corrobore });
  });
  return [...ensemble, ...lacunes];
}

/** Neither what was ordered nor what was delivered is proved or even corroborated: the invoice alone is the creditor's own word. */
function isSansOrigine({ id }: CreanceDocumentee, { pieces }: FaitsDocumentation): boolean {
  return (["engagement", "execution"] as const).every((element) => {
    const { prouve, corrobore } = listPreuves(id, element, pieces);
    return prouve.length + corrobore.length === 0;
  });
}

function createSansOrigine({ id, libelle }: CreanceDocumentee): Constat {
  return createConstat("manque", `Rien ne prouve la commande ni l’exécution, ${libelle}`, { references: REFERENCES_ELEMENT.engagement, creanceIds: [id] });
}
