import type { Conteneur, Jeton, MarqueJeton } from "./gabarit-jetons.ts";

/** What a mark does: it opens a passage, goes on with another branch, closes it, stands for blocks, or for a value. */
export type Role = "ouvre" | "branche" | "ferme" | "bloc" | "valeur";

export interface AnomalieMarque {
  readonly marque: MarqueJeton;
  /** French sentence without its place. */
  readonly motif: string;
}

/** Where each mark that gives no value will stand once the paragraph or the row that holds it is gone or repeated whole. */
export interface Passages {
  readonly anomalies: readonly AnomalieMarque[];
  /** Marks to write before a token, in order. */
  readonly avant: ReadonlyMap<number, readonly string[]>;
  /** Tokens that go with the paragraph or the row of their mark. */
  readonly retires: ReadonlySet<number>;
  /** Marks written elsewhere than where they are. */
  readonly deplacees: ReadonlySet<MarqueJeton>;
}

interface Plan {
  readonly anomalies: AnomalieMarque[];
  readonly avant: Map<number, string[]>;
  readonly retires: Set<number>;
  readonly deplacees: Set<MarqueJeton>;
  readonly places: Map<MarqueJeton, number>;
  readonly partants: Set<Conteneur>;
}

/** Pairs the marks of a part and finds what each passage takes: words of a paragraph, whole paragraphs, whole rows. */
export function planPassages(jetons: readonly Jeton[], findRole: (marque: string) => Role): Passages {
  const plan: Plan = { anomalies: [], avant: new Map(), retires: new Set(), deplacees: new Set(), places: new Map(), partants: new Set() };
  const pile: MarqueJeton[][] = [];
  const marques = jetons.filter((jeton): jeton is MarqueJeton => jeton.kind === "marque");
  const structure = new Set(marques.filter(({ texte }) => findRole(texte) !== "valeur").map(({ texte }) => texte));
  for (const marque of marques) {
    const role = findRole(marque.texte);
    if (role === "bloc") placeBloc(marque, plan);
    else if (role === "ouvre") pile.push([marque]);
    else if (role === "branche" && pile.at(-1) === undefined) plan.anomalies.push({ marque, motif: "un «\u00A0sinon\u00A0» sans «\u00A0si\u00A0» avant lui" });
    else if (role === "branche") pile.at(-1)?.push(marque);
    else if (role === "ferme") closePassage([...(pile.pop() ?? []), marque], plan, structure);
  }
  for (const [ouvrante] of pile) if (ouvrante !== undefined) plan.anomalies.push({ marque: ouvrante, motif: "ce passage n’est pas refermé par «\u00A0[[fin]]\u00A0»" });
  for (const marque of marques) {
    const place = plan.places.get(marque);
    if (place !== undefined) plan.avant.set(place, [...(plan.avant.get(place) ?? []), marque.texte]);
  }
  for (const { debut, fin } of plan.partants) for (let rang = debut; rang < fin; rang++) plan.retires.add(rang);
  return plan;
}

function closePassage(marques: readonly MarqueJeton[], plan: Plan, structure: ReadonlySet<string>): void {
  const [premiere, ...suite] = marques;
  if (premiere === undefined) return;
  if (suite.length === 0) {
    plan.anomalies.push({ marque: premiere, motif: "un «\u00A0[[fin]]\u00A0» de trop" });
    return;
  }
  if (suite.every(({ chemin }) => chemin.at(-1) === premiere.chemin.at(-1))) return;
  const commun = findCommun(marques);
  const motif = commun?.nom === "w:tr" ? placeRangee(marques, commun, plan) : marques.map((marque, rang) => placeMarque(marque, rang === 0, rang === marques.length - 1, { commun, structure, plan })).find((lu) => lu !== undefined);
  if (motif !== undefined) plan.anomalies.push({ marque: premiere, motif });
}

/** The smallest thing that holds all of them. */
function findCommun(marques: readonly MarqueJeton[]): Conteneur | undefined {
  const [premiere] = marques;
  return premiere?.chemin.findLast((conteneur) => conteneur.nom !== "w:p" && marques.every(({ chemin }) => chemin.includes(conteneur)));
}

/** From one cell to another of the same row: the whole row. */
function placeRangee(marques: readonly MarqueJeton[], rangee: Conteneur, plan: Plan): string | undefined {
  const [ouvrante, ...suite] = marques;
  const fermante = suite.at(-1);
  if (marques.length > 2 || ouvrante === undefined || fermante === undefined) return "un «\u00A0sinon\u00A0» ne peut pas couper une ligne de tableau\u00A0: écrivez deux lignes, chacune avec sa condition";
  plan.places.set(ouvrante, rangee.debut);
  plan.places.set(fermante, rangee.fin);
  plan.deplacees.add(ouvrante).add(fermante);
  return undefined;
}

interface Cadre {
  readonly commun: Conteneur | undefined;
  readonly structure: ReadonlySet<string>;
  readonly plan: Plan;
}

/** A mark alone in its paragraph or in its row takes it away; one that starts or ends it takes it whole into the passage. */
function placeMarque(marque: MarqueJeton, isOuvrante: boolean, isFermante: boolean, { commun, structure, plan }: Cadre): string | undefined {
  const porteur = commun === undefined ? undefined : marque.chemin[marque.chemin.indexOf(commun) + 1];
  if (porteur === undefined || (porteur.nom !== "w:p" && porteur.nom !== "w:tr")) return "ce passage commence et finit dans deux endroits qui ne se suivent pas (un tableau et un paragraphe, deux zones de texte)";
  const reste = [...structure].reduce((texte, mot) => texte.replaceAll(mot, ""), porteur.texte);
  plan.deplacees.add(marque);
  if (reste.trim() === "" && !porteur.hasDessin) {
    plan.partants.add(porteur);
    plan.places.set(marque, porteur.debut);
    return undefined;
  }
  const texte = porteur.texte.trim();
  if (isFermante && (porteur.nom === "w:tr" || texte.endsWith(marque.texte))) plan.places.set(marque, porteur.fin);
  else if (!isFermante && (porteur.nom === "w:tr" || texte.startsWith(marque.texte))) plan.places.set(marque, porteur.debut);
  else return `ce passage va d’un paragraphe à un autre\u00A0: «\u00A0${marque.texte}\u00A0» doit être ${isOuvrante ? "au début de son paragraphe" : isFermante ? "à la fin de son paragraphe" : "au début de son paragraphe"}, ou seul sur sa ligne`;
  return undefined;
}

/** Blocks take the place of their whole paragraph. */
function placeBloc(marque: MarqueJeton, plan: Plan): void {
  const paragraphe = marque.chemin.at(-1);
  if (paragraphe === undefined || paragraphe.texte.trim() !== marque.texte || paragraphe.hasDessin) {
    plan.anomalies.push({ marque, motif: "un bloc doit être seul dans son paragraphe" });
    return;
  }
  plan.partants.add(paragraphe);
  plan.places.set(marque, paragraphe.debut);
  plan.deplacees.add(marque);
}
