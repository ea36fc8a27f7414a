import { type Jour, parseJour } from "../../kernel/jour.ts";
import type { Condition, Terme } from "./modele.ts";
import type { Portee, Valeur } from "./valeur.ts";

/** « debiteur.qualite = professionnel et decompte.total > 0 »; `undefined` when it cannot be read. */
export function parseCondition(texte: string): Condition | undefined {
  const termes = texte.split(/ ou /).map((alternative) => alternative.split(/ et /).map(parseTerme));
  const lus = termes.map((alternative) => alternative.filter((terme) => terme !== undefined));
  return lus.every((alternative, rang) => alternative.length === termes[rang]?.length) ? lus : undefined;
}

const CHAMP = "[a-zA-Z]+(?:\\.[a-zA-Z0-9_]+)?";
const TERME = new RegExp(`^(${CHAMP}) (?:(non renseigné|renseigné)|(?:liste )?(non vide|vide)|([=≠>≥<≤]) (.+))$`);

function parseTerme(texte: string): Terme | undefined {
  const [, champ, renseigne, vide, signe, attendu] = TERME.exec(texte.trim().normalize("NFC")) ?? [];
  const operateur = OPERATEURS.find((connu) => connu === (renseigne ?? vide ?? signe));
  return champ === undefined || operateur === undefined ? undefined : { champ, operateur, attendu: attendu?.trim() };
}

const OPERATEURS = ["=", "≠", ">", "≥", "<", "≤", "renseigné", "non renseigné", "vide", "non vide"] as const;

/** Fields that a condition reads. */
export function listChampsCondition(condition: Condition): readonly string[] {
  return condition.flat().flatMap(({ champ, attendu }) => [champ, ...(attendu !== undefined && isChamp(attendu) ? [attendu] : [])]);
}

/** Whether it holds; what is not known is neither equal, nor greater, nor less than anything. */
export function isVraie(condition: Condition, portee: Portee): boolean {
  return condition.some((termes) => termes.every((terme) => isTermeVrai(terme, portee)));
}

function isTermeVrai({ champ, operateur, attendu = "" }: Terme, portee: Portee): boolean {
  const valeur = portee.find(champ);
  switch (operateur) {
    case "renseigné":
      return valeur !== undefined;
    case "non renseigné":
      return valeur === undefined;
    case "vide":
      return isVide(valeur);
    case "non vide":
      return !isVide(valeur);
    case "=":
      return isEgal(valeur, attendu, portee);
    case "≠":
      return !isEgal(valeur, attendu, portee);
    default:
      return isOrdonne(operateur, toNombre(valeur), toNombre(findAttendu(attendu, portee)));
  }
}

function isVide(valeur: Valeur | undefined): boolean {
  if (valeur === undefined) return true;
  return valeur.kind === "liste" ? valeur.elements.length === 0 : valeur.kind === "pieces" && valeur.numeros.length === 0;
}

function isEgal(valeur: Valeur | undefined, attendu: string, portee: Portee): boolean {
  if (valeur === undefined) return false;
  if (valeur.kind === "texte") return valeur.texte === attendu;
  if (valeur.kind === "oui-non") return valeur.isOui === (attendu === "oui");
  const [gauche, droite] = [toNombre(valeur), toNombre(findAttendu(attendu, portee))];
  return gauche !== undefined && gauche === droite;
}

function isOrdonne(operateur: ">" | "≥" | "<" | "≤", gauche: number | Jour | undefined, droite: number | Jour | undefined): boolean {
  if (gauche === undefined || droite === undefined || typeof gauche !== typeof droite) return false;
  if (operateur === ">") return gauche > droite;
  if (operateur === "<") return gauche < droite;
  return operateur === "≥" ? gauche >= droite : gauche <= droite;
}

function findAttendu(attendu: string, portee: Portee): Valeur | undefined {
  if (isChamp(attendu)) return portee.find(attendu);
  const jour = parseJour(attendu);
  if (jour !== undefined) return { kind: "date", jour };
  const nombre = Number(attendu);
  return Number.isFinite(nombre) ? { kind: "nombre", nombre } : undefined;
}

function isChamp(texte: string): boolean {
  return /^[a-z][a-zA-Z]*\.[a-zA-Z0-9_]+$/.test(texte);
}

/** What can be compared: centimes, millionths, days. */
function toNombre(valeur: Valeur | undefined): number | Jour | undefined {
  switch (valeur?.kind) {
    case "montant":
      return valeur.montant;
    case "taux":
      return valeur.taux;
    case "nombre":
      return valeur.nombre;
    case "date":
      return valeur.jour;
    default:
      return undefined;
  }
}
