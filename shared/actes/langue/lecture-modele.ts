import { parseCondition } from "./condition.ts";
import type { AnomalieModele, Branche, Noeud, TexteModele } from "./modele.ts";

export interface ModeleLu {
  readonly noeuds: readonly Noeud[];
  readonly anomalies: readonly AnomalieModele[];
}

// The wordings are constants of the application: the list of acts reads all of them at each answer.
const lus = new Map<TexteModele, ModeleLu>();

/** Reads a wording. What is wrong is told with its line; what can be read is kept. */
export function parseModele(texte: TexteModele): ModeleLu {
  const connu = lus.get(texte);
  if (connu !== undefined) return connu;
  const lu = readModele(texte);
  lus.set(texte, lu);
  return lu;
}

function readModele(texte: TexteModele): ModeleLu {
  const lecture: Lecture = { anomalies: [], pile: [{ marque: "racine", ligne: 1, corps: [], branches: [] }] };
  let position = 0;
  for (const trouvee of texte.matchAll(MARQUE)) {
    appendTexte(lecture, texte.slice(position, trouvee.index));
    const ligne = texte.slice(0, trouvee.index).split("\n").length;
    const [, champ, marque] = trouvee;
    if (champ !== undefined) appendChamp(lecture, champ, ligne);
    else appendMarque(lecture, (marque ?? "").trim(), ligne);
    position = trouvee.index + trouvee[0].length;
  }
  appendTexte(lecture, texte.slice(position));
  return closeLecture(lecture);
}

const MARQUE = /\{\{([^{}]*)\}\}|\[\[([^[\]]*)\]\]/g;

interface Ouverte {
  readonly marque: "racine" | "si" | "pour" | "a-verifier";
  readonly ligne: number;
  /** Of the branch that is open. */
  corps: Noeud[];
  readonly branches: { condition: Branche["condition"]; corps: readonly Noeud[] }[];
  condition?: Branche["condition"];
  readonly objet?: string;
}

interface Lecture {
  readonly anomalies: AnomalieModele[];
  readonly pile: Ouverte[];
  /** The line feed that follows the last mark is not of the text. */
  isSautPerdu?: boolean;
}

function findCourante({ pile }: Lecture): Ouverte {
  const courante = pile.at(-1);
  if (courante === undefined) throw new Error("La pile d’un modèle n’est jamais vide");
  return courante;
}

function appendTexte(lecture: Lecture, brut: string): void {
  const texte = lecture.isSautPerdu === true && brut.startsWith("\n") ? brut.slice(1) : brut;
  if (brut !== "") lecture.isSautPerdu = false;
  if (texte !== "") findCourante(lecture).corps.push({ kind: "texte", texte });
}

function appendChamp(lecture: Lecture, marque: string, ligne: number): void {
  const [champ = "", ...filtres] = marque.split("|").map((partie) => partie.trim());
  lecture.isSautPerdu = false;
  findCourante(lecture).corps.push({ kind: "champ", champ, filtres, ligne });
}

function appendMarque(lecture: Lecture, marque: string, ligne: number): void {
  const [, verbe = "", objet = ""] = /^(si|sinon si|sinon|fin|pour chaque|bloc|cite|à vérifier ?:|note à vérifier ?:)(?:\s+(.*))?$/s.exec(marque) ?? [];
  lecture.isSautPerdu = false;
  const { corps } = findCourante(lecture);
  if (verbe === "fin") return closeMarque(lecture, ligne);
  if (verbe.startsWith("sinon")) return openBranche(lecture, verbe === "sinon" ? undefined : objet, ligne);
  if (verbe === "bloc") corps.push({ kind: "bloc", nom: objet, ligne });
  else if (verbe === "cite") corps.push({ kind: "cite", champ: objet, ligne });
  else if (verbe.startsWith("note")) corps.push({ kind: "note", motif: objet });
  else if (verbe === "") lecture.anomalies.push({ ligne, motif: `la marque «\u00A0${marque}\u00A0» n’existe pas` });
  else openMarque(lecture, verbe, objet, ligne);
  return undefined;
}

function openMarque(lecture: Lecture, verbe: string, objet: string, ligne: number): void {
  lecture.isSautPerdu = true;
  if (verbe === "si") lecture.pile.push({ marque: "si", ligne, corps: [], branches: [], condition: readCondition(lecture, objet, ligne) });
  else if (verbe === "pour chaque") lecture.pile.push({ marque: "pour", ligne, corps: [], branches: [], objet: objet.replace(/ de [a-z]+$/, "") });
  else lecture.pile.push({ marque: "a-verifier", ligne, corps: [], branches: [], objet });
}

function openBranche(lecture: Lecture, condition: string | undefined, ligne: number): void {
  const courante = findCourante(lecture);
  if (courante.marque !== "si") {
    lecture.anomalies.push({ ligne, motif: "un «\u00A0sinon\u00A0» sans «\u00A0si\u00A0»" });
    return;
  }
  trimFin(courante);
  courante.branches.push({ condition: courante.condition, corps: courante.corps });
  courante.corps = [];
  courante.condition = condition === undefined ? undefined : readCondition(lecture, condition, ligne);
  lecture.isSautPerdu = true;
}

function closeMarque(lecture: Lecture, ligne: number): void {
  const fermee = findCourante(lecture);
  if (fermee.marque === "racine") {
    lecture.anomalies.push({ ligne, motif: "un «\u00A0fin\u00A0» de trop" });
    return;
  }
  lecture.pile.pop();
  findCourante(lecture).corps.push(createNoeud(fermee));
}

function createNoeud(fermee: Ouverte): Noeud {
  const { corps, objet = "", ligne } = fermee;
  if (fermee.marque === "pour") return { kind: "pour", element: objet, corps, ligne };
  trimFin(fermee);
  if (fermee.marque === "a-verifier") return { kind: "a-verifier", motif: objet, corps: fermee.corps };
  return { kind: "si", branches: [...fermee.branches, { condition: fermee.condition, corps: fermee.corps }] };
}

/** The line feed that ends a branch is not of the text: a sentence with branches stays one sentence. */
function trimFin(ouverte: Ouverte): void {
  const dernier = ouverte.corps.at(-1);
  if (dernier?.kind !== "texte" || !dernier.texte.endsWith("\n")) return;
  ouverte.corps = [...ouverte.corps.slice(0, -1), { kind: "texte", texte: dernier.texte.slice(0, -1) }];
}

function readCondition(lecture: Lecture, texte: string, ligne: number): Branche["condition"] {
  const lue = parseCondition(texte);
  if (lue === undefined) lecture.anomalies.push({ ligne, motif: `la condition «\u00A0${texte}\u00A0» ne se lit pas` });
  return lue ?? [];
}

function closeLecture(lecture: Lecture): ModeleLu {
  while (lecture.pile.length > 1) {
    const { ligne } = findCourante(lecture);
    lecture.anomalies.push({ ligne, motif: "ce passage n’est pas refermé par «\u00A0fin\u00A0»" });
    closeMarque(lecture, ligne);
  }
  return { noeuds: findCourante(lecture).corps, anomalies: lecture.anomalies };
}
