import { createHash } from "node:crypto";
import { type ActeMembre, type ClesPoste, type Entree, parseEntree, type Role } from "#shared/model/entree-membre.ts";
import { type Equipe, foldEquipe } from "#shared/sync/membres.ts";
import { formatPreuve, type Verificateur } from "#shared/sync/membres-droit.ts";

/** A signature of the tests: whoever knows the secret makes it, whoever knows the hash of the secret checks it. Not a signature of the product. */
const SECRETS = new Map<string, string>();

export const isSigneInvente: Verificateur = (publique, texte, signature) => {
  const secret = SECRETS.get(publique);
  return secret !== undefined && signInvente(secret, texte) === signature;
};

function signInvente(secret: string, texte: string): string {
  return computeHex(`${secret}|${texte}`) + computeHex(`${texte}|${secret}`);
}

function computeHex(texte: string): string {
  return createHash("sha256").update(texte).digest("hex");
}

function createCle(secret: string): string {
  const publique = computeHex(`publique ${secret}`);
  SECRETS.set(publique, secret);
  return publique;
}

const BOITE = Buffer.from("boîte").toString("base64");
const LETTRES = "abcdefghijklmnopqrstuvwxyz234567";

export interface PosteInvente {
  readonly personne: string;
  readonly secret: string;
  readonly cles: ClesPoste;
}

export function createPosteInvente(personne: string): PosteInvente {
  const poste = [...Buffer.from(computeHex(`poste ${personne}`), "hex").subarray(0, 16)].map((octet) => LETTRES[octet % 32]).join("");
  const secret = `secret ${personne}`;
  return { personne, secret, cles: { poste, signature: createCle(secret), echange: computeHex(`échange ${personne}`) } };
}

export interface EcritureInventee {
  readonly par: PosteInvente;
  readonly acte: ActeMembre;
  readonly equipe?: string | undefined;
  readonly parents: readonly string[];
  readonly instant?: number;
}

export function createEntree({ par, acte, equipe, parents, instant = 1_000 }: EcritureInventee): Entree {
  const texte = JSON.stringify({ v: 1, ...(equipe === undefined ? {} : { equipe }), auteur: par.cles.poste, parents, instant, acte });
  const entree = parseEntree({ texte, signature: signInvente(par.secret, texte) }, computeHex(texte));
  if (entree === undefined) throw new Error(`Entrée inventée non conforme : ${texte}`);
  return entree;
}

export const FONDATRICE = createPosteInvente("Léa");
export const CREATION = createEntree({ par: FONDATRICE, parents: [], acte: { kind: "creation", nom: "Contentieux", personne: "Léa", cles: FONDATRICE.cles, tirage: computeHex("tirage"), boite: BOITE } });

/** A register that people write with what they have seen of it. */
export interface Registre {
  readonly entrees: Entree[];
  readonly fold: () => Equipe;
  /** Writes on all that the register holds, or on these entries alone. */
  readonly write: (par: PosteInvente, acte: ActeMembre, parents?: readonly string[], instant?: number) => Entree;
  readonly invite: (par: PosteInvente, qui: PosteInvente, role?: Role, parents?: readonly string[]) => Entree;
  readonly ask: (qui: PosteInvente, invitation: Entree, parents?: readonly string[]) => Entree;
  /** Invitation, demand and entry at once; the last entry. */
  readonly add: (par: PosteInvente, qui: PosteInvente, role?: Role, parents?: readonly string[]) => Entree;
}

export function createRegistre(debut: readonly Entree[] = [CREATION]): Registre {
  const entrees = [...debut];
  const fold = (): Equipe => foldEquipe(entrees, CREATION.id, isSigneInvente);
  const write: Registre["write"] = (par, acte, parents = fold().feuilles, instant) => {
    const entree = createEntree({ par, acte, equipe: CREATION.id, parents, ...(instant === undefined ? {} : { instant }) });
    entrees.push(entree);
    return entree;
  };
  const invite: Registre["invite"] = (par, qui, role = "gestionnaire", parents) =>
    write(par, { kind: "invitation", publique: createCle(`mots ${par.personne} ${qui.personne}`), role, pour: qui.personne, expire: 2_000 }, parents);
  const ask: Registre["ask"] = (qui, invitation, parents = [invitation.id]) => {
    if (invitation.acte.kind !== "invitation") throw new Error("Ce n’est pas une invitation");
    const demande = { invitation: invitation.id, personne: qui.personne, cles: qui.cles };
    const secret = SECRETS.get(invitation.acte.publique) ?? "";
    return write(qui, { kind: "demande", ...demande, preuve: signInvente(secret, formatPreuve(CREATION.id, demande)) }, parents);
  };
  const add: Registre["add"] = (par, qui, role, parents) => {
    const demande = ask(qui, invite(par, qui, role, parents));
    return write(par, { kind: "ajout", demande: demande.id, boite: BOITE }, [demande.id]);
  };
  return { entrees, fold, write, invite, ask, add };
}

export function listNomsActifs({ membres }: Equipe): readonly string[] {
  return membres.filter(({ sortie }) => sortie === undefined).map(({ personne }) => personne);
}

export const BORNE = { sequence: 10 };
