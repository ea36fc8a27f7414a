import type { ActeMembre, Borne, Role } from "#shared/model/entree-membre.ts";
import { can } from "#shared/model/membres-roles.ts";
import { formatPreuve } from "#shared/sync/membres-droit.ts";
import type { Equipe } from "#shared/sync/membres.ts";
import { isActif, type Membre } from "#shared/sync/membres-vue.ts";
import type { Disk } from "../../../adapters/disk.ts";
import { createRefus } from "../../../adapters/refus.ts";
import type { CoutPhrase } from "../../crypto/argon2.ts";
import { TAILLE_CLE } from "../../crypto/derive.ts";
import { computeEmpreinte } from "../../empreinte.ts";
import type { RandomBytes } from "../../poste.ts";
import type { Quarantine } from "../../quarantine.ts";
import type { TrousseEquipe } from "../trousse-equipe.ts";
import { createCleNouvelle, sealCles } from "./cles-equipe.ts";
import { createVerificateur, findAccueil, formatFichierMembre, type PlanFichierMembre, readFichierMembre, signEntree, signTexte } from "./fichier-membre.ts";
import { type Accueil, type ClesInvitation, computeChiffres, deriveInvitation, DUREE_INVITATION, openAccueil, sealAccueil } from "./invitation.ts";
import { formatMots, listMotsInconnus, parseMots, TAILLE_SECRET } from "./mots.ts";
import { createClesPoste, createEntreeSuivante, type Graines, judgeEntree, listMiens, openRegistre, type RegistreOuvert } from "./registre-equipe.ts";
import { createArmoire, type RegistreLocal } from "./registre-local.ts";
import { listReglages } from "./reglages-cles.ts";
import { createTrousse } from "./trousse.ts";

export interface PlanMembres {
  readonly disk: Disk;
  /** `<userData>/coffre`. */
  readonly folder: string;
  readonly quarantine: Quarantine;
  readonly randomBytes: RandomBytes;
  readonly now: () => number;
  readonly cout: CoutPhrase;
  readonly poste: string;
  /** Post of which this vault is a copy. */
  readonly jumeauDe?: string | undefined;
  readonly graines: Graines;
  /** Last sequence of a post that was received here: what counts of it once it is removed. */
  readonly findBorne: (poste: string) => Borne;
}

export interface EtatMembres {
  readonly equipe: Equipe;
  /** Identifier of this vault in the team, or in its demand. */
  readonly poste: string;
  /** This post, when it is of the team. */
  readonly moi: Membre | undefined;
  /** Its demand, which an administrator has not confirmed yet. */
  readonly demande: string | undefined;
  /** This vault was restored, or is a copy that separates: it goes on under another identifier (`releve`). */
  readonly isReleveDue: boolean;
}

/** The members of this vault's team, and its keys. What is refused is one French sentence and leaves everything as it was. */
export interface Membres {
  readonly findEtat: () => EtatMembres | undefined;
  readonly create: (demande: { readonly nom: string; readonly personne: string }) => Promise<void>;
  readonly invite: (demande: { readonly role: Role; readonly pour: string }) => Promise<{ readonly mots: string; readonly expire: number }>;
  readonly cancel: (invitation: string) => Promise<void>;
  /** `fichiers`: those of members that the folder holds. The six digits to be compared. */
  readonly join: (demande: { readonly mots: string; readonly personne: string; readonly fichiers: readonly Uint8Array[] }) => Promise<{ readonly chiffres: string }>;
  readonly computeChiffres: (demande: string) => Promise<string>;
  readonly accept: (demande: { readonly demande: string; readonly remplace?: string | undefined }) => Promise<void>;
  /** Asked again of a removed post, it lets in what was received of it since. */
  readonly remove: (demande: { readonly poste: string; readonly motif?: string | undefined }) => Promise<void>;
  readonly changeRole: (demande: { readonly poste: string; readonly role: Role }) => Promise<void>;
  readonly releve: () => Promise<void>;
  /** Journals of this vault from before the team are shared from now on, as far as they go, signed by this post. False: it may not write. */
  readonly nameAnterieurs: (postes: readonly string[]) => Promise<boolean>;
  readonly receive: (bytes: Uint8Array) => Promise<"accepte" | "attente" | "refuse">;
  /** Whole files to be kept in this post's room of the folder. */
  readonly listMiens: () => readonly Uint8Array[];
  readonly findTrousse: () => TrousseEquipe | undefined;
}

interface Atelier {
  readonly plan: PlanMembres;
  readonly find: () => RegistreOuvert | undefined;
  /** Written on the disk, then known: the only way in which anything changes. */
  readonly keep: (local: RegistreLocal) => Promise<RegistreOuvert>;
  readonly isSigne: ReturnType<typeof createVerificateur>;
}

/** Journals that one entry names; the others follow in the next. */
const ANTERIEURS_MAX = 500;

export async function openMembres(plan: PlanMembres): Promise<Membres> {
  const atelier = await openAtelier(plan);
  let suite: Promise<unknown> = Promise.resolve();
  const run = <T>(operation: () => Promise<T>): Promise<T> => {
    const suivante = suite.then(operation);
    suite = suivante.then(undefined, () => undefined);
    return suivante;
  };
  // What a former start left undone: a key to be changed, keys to be handed.
  await settle(atelier);
  return {
    findEtat: () => findEtat(atelier),
    create: (demande) => run(() => createTeam(atelier, demande)),
    invite: (demande) => run(() => invite(atelier, demande)),
    cancel: (invitation) => run(() => write(atelier, { kind: "annulation", invitation }).then(() => undefined)),
    join: (demande) => run(() => join(atelier, demande)),
    computeChiffres: (demande) => computeChiffres(atelier.find()?.local.racine ?? "", demande, plan.cout),
    accept: (demande) => run(() => accept(atelier, demande)),
    remove: ({ poste, motif }) => run(() => write(atelier, { kind: "retrait", poste, borne: plan.findBorne(poste), motif }).then(() => settle(atelier))),
    changeRole: ({ poste, role }) => run(() => write(atelier, { kind: "role", poste, role, ...(can(role, "regler") ? {} : { borne: plan.findBorne(poste) }) }).then(() => undefined)),
    releve: () => run(() => takeOver(atelier)),
    nameAnterieurs: (postes) => run(() => nameAnterieurs(atelier, postes)),
    receive: (bytes) => run(() => receive(atelier, Buffer.from(bytes))),
    listMiens: () => {
      const ouvert = atelier.find();
      return ouvert === undefined ? [] : listMiens(ouvert.local);
    },
    findTrousse: () => createTrousse(atelier.find, plan.graines.signature),
  };
}

async function openAtelier(plan: PlanMembres): Promise<Atelier> {
  const isSigne = createVerificateur();
  const armoire = createArmoire({ ...plan, secret: plan.graines.echange });
  const lu = await armoire.read();
  let ouvert = lu === undefined ? undefined : openRegistre(lu, plan.graines, isSigne);
  const keep: Atelier["keep"] = async (local) => {
    await armoire.write(local);
    ouvert = openRegistre(local, plan.graines, isSigne);
    return ouvert;
  };
  return { plan, find: () => ouvert, keep, isSigne };
}

function findEtat({ plan, find }: Atelier): EtatMembres | undefined {
  const ouvert = find();
  if (ouvert === undefined) return undefined;
  const { equipe, moi, local } = ouvert;
  return { equipe, poste: local.poste, moi, demande: moi === undefined ? local.demande : undefined, isReleveDue: local.poste !== plan.poste && moi !== undefined };
}

async function createTeam({ plan, find, keep }: Atelier, { nom, personne }: { readonly nom: string; readonly personne: string }): Promise<void> {
  if (find()?.moi !== undefined) throw createRefus("refuse", "Ce poste est déjà d’une équipe.");
  const { poste, graines, randomBytes, now } = plan;
  const draw = (): Buffer => Buffer.from(randomBytes(TAILLE_CLE));
  const [annuaire, cle, tirage] = [draw(), draw(), draw()];
  const cles = createClesPoste(poste, graines);
  // The team has no name before its creation is written: its box is tied to the draw that makes it unique.
  const boite = sealCles(tirage.toString("hex"), cles, createCleNouvelle(cle), randomBytes);
  const entree = signEntree({ v: 1, auteur: poste, parents: [], instant: now(), acte: { kind: "creation", nom, personne, cles, tirage: tirage.toString("hex"), boite } }, graines.signature);
  const racine = computeEmpreinte(Buffer.from(entree.texte, "utf8"));
  await keep({ poste, racine, annuaire, fichiers: [formatFichierMembre({ entree, poste, n: 1, graine: graines.signature, annuaire }, randomBytes)] });
}

async function invite(atelier: Atelier, { role, pour }: { readonly role: Role; readonly pour: string }): ReturnType<Membres["invite"]> {
  const { plan: { randomBytes, now } } = atelier;
  const { local: { racine, annuaire } } = findOuvert(atelier);
  const secret = randomBytes(TAILLE_SECRET);
  const cles = deriveInvitation(secret);
  const expire = now() + DUREE_INVITATION;
  await write(atelier, { kind: "invitation", publique: cles.publique.toString("hex"), role, pour, expire }, { repere: cles.repere, accueil: sealAccueil(cles, { racine, annuaire }, randomBytes) });
  return { mots: formatMots(secret), expire };
}

async function join({ plan, find, keep, isSigne }: Atelier, { mots, personne, fichiers }: Parameters<Membres["join"]>[0]): ReturnType<Membres["join"]> {
  const avant = find();
  if (avant?.moi !== undefined && avant.equipe.membres.filter(isActif).length > 1) throw createRefus("refuse", "Ce poste est déjà d’une équipe, où il n’est pas seul\u00A0: ses membres rejoignent l’autre un à un, depuis un poste neuf.");
  const { poste, graines, randomBytes, now } = plan;
  const cles = deriveInvitation(readSecret(mots));
  const accueil = readAccueil(cles, fichiers);
  const connus = fichiers.map((bytes) => Buffer.from(bytes)).filter((bytes) => readFichierMembre(bytes, accueil.annuaire) !== undefined);
  if (accueil.racine === avant?.local.racine && avant.moi !== undefined) throw createRefus("refuse", "Ces mots invitent dans l’équipe de ce poste\u00A0: donnez-les à un collègue.");
  const local: RegistreLocal = { poste, ...accueil, fichiers: connus };
  const ouvert = openRegistre(local, graines, isSigne);
  const invitation = findInvitationOuverte(ouvert, cles, now());
  const demandee = { invitation, personne, cles: createClesPoste(poste, graines) };
  const preuve = signTexte(cles.graine, formatPreuve(accueil.racine, demandee));
  const entree = createEntreeSuivante(ouvert, poste, { kind: "demande", ...demandee, preuve }, now(), graines.signature);
  const demande = computeEmpreinte(Buffer.from(entree.texte, "utf8"));
  const fichier = formatFichierMembre({ entree, poste, n: 1 + listMiens(local).length, graine: graines.signature, annuaire: accueil.annuaire }, randomBytes);
  checkEntree(fichier, ouvert, isSigne);
  await keep({ ...local, fichiers: [...connus, fichier], demande });
  return { chiffres: await computeChiffres(accueil.racine, demande, plan.cout) };
}

function readAccueil(cles: ClesInvitation, fichiers: readonly Uint8Array[]): Accueil {
  const scelle = fichiers.map((bytes) => findAccueil(bytes, cles.repere)).find((accueil) => accueil !== undefined);
  const accueil = scelle === undefined ? undefined : openAccueil(cles, scelle);
  if (accueil !== undefined) return accueil;
  throw createRefus("introuvable", "Ces mots n’ouvrent aucune invitation de ce dossier\u00A0: l’invitation n’est peut-être pas encore arrivée, ou ce n’est pas le bon dossier partagé. Rien n’a été modifié.");
}

function findInvitationOuverte({ equipe }: RegistreOuvert, { publique }: ClesInvitation, maintenant: number): string {
  const trouvee = equipe.invitations.find((candidate) => candidate.publique === publique.toString("hex"));
  if (trouvee === undefined) throw createRefus("introuvable", "L’invitation est là, mais le registre de l’équipe n’est pas encore arrivé en entier dans ce dossier\u00A0: réessayez dans un instant.");
  if (trouvee.etat !== "ouverte") throw createRefus("refuse", "Cette invitation a déjà servi ou a été annulée\u00A0: demandez-en une nouvelle.");
  if (maintenant > trouvee.expire) throw createRefus("refuse", "Cette invitation est périmée\u00A0: demandez-en une nouvelle.");
  return trouvee.id;
}

function readSecret(mots: string): Uint8Array {
  const secret = parseMots(mots);
  if (secret !== undefined) return secret;
  const inconnus = listMotsInconnus(mots);
  throw createRefus("invalide", inconnus.length > 0 ? `Mots à vérifier\u00A0: ${inconnus.slice(0, 3).map((mot) => `«\u00A0${mot}\u00A0»`).join(", ")}.` : "Ces douze mots ne vont pas ensemble\u00A0: l’un d’eux est sans doute à la place d’un autre.");
}

async function accept(atelier: Atelier, { demande, remplace }: Parameters<Membres["accept"]>[0]): Promise<void> {
  const { plan } = atelier;
  const { local: { racine }, equipe, cles } = findOuvert(atelier);
  const demandee = equipe.demandes.find(({ id }) => id === demande);
  if (demandee === undefined) throw createRefus("introuvable", "Cette demande n’attend plus\u00A0: elle a déjà reçu sa réponse.");
  const boite = sealCles(racine, demandee.cles, cles, plan.randomBytes);
  await write(atelier, { kind: "ajout", demande, boite, ...(remplace === undefined ? {} : { remplace: { poste: remplace, borne: plan.findBorne(remplace) } }) });
  await settle(atelier);
}

/** The vault holds the keys of the post that it was: that post itself says who goes on, in its place after a restoration, beside it when both live. */
async function takeOver({ plan, find, keep }: Atelier): Promise<void> {
  const ouvert = find();
  if (ouvert?.moi === undefined || ouvert.local.poste === plan.poste) return;
  const { local, cles } = ouvert;
  const nouveau = createClesPoste(plan.poste, plan.graines);
  const boite = sealCles(local.racine, nouveau, cles, plan.randomBytes);
  const acte: ActeMembre = plan.jumeauDe === local.poste ? { kind: "jumeau", cles: nouveau, boite } : { kind: "releve", cles: nouveau, borne: plan.findBorne(local.poste), boite };
  const entree = createEntreeSuivante(ouvert, local.poste, acte, plan.now(), plan.graines.signature);
  const fichier = formatFichierMembre({ entree, poste: plan.poste, n: 1, graine: plan.graines.signature, annuaire: local.annuaire }, plan.randomBytes);
  await keep({ ...local, poste: plan.poste, fichiers: [...local.fichiers, fichier] });
}

async function nameAnterieurs(atelier: Atelier, postes: readonly string[]): Promise<boolean> {
  const moi = atelier.find()?.moi;
  if (moi === undefined || !can(moi.role, "ecrire")) return false;
  await write(atelier, { kind: "anterieurs", postes: postes.slice(0, ANTERIEURS_MAX).map((poste) => ({ poste, borne: atelier.plan.findBorne(poste) })) });
  return true;
}

async function receive({ plan, find, keep, isSigne }: Atelier, bytes: Buffer): ReturnType<Membres["receive"]> {
  const ouvert = find();
  const entree = ouvert === undefined ? undefined : readFichierMembre(bytes, ouvert.local.annuaire);
  if (ouvert === undefined || entree === undefined) return "refuse";
  if (ouvert.entrees.some(({ id }) => id === entree.id)) return "accepte";
  const jugement = judgeEntree(entree, ouvert.entrees, ouvert.local.racine, isSigne);
  if (jugement !== "accepte") return jugement === "attente" ? "attente" : "refuse";
  await keep({ ...ouvert.local, fichiers: [...ouvert.local.fichiers, bytes] });
  await settle({ plan, find, keep, isSigne });
  return "accepte";
}

/** An entry of this post: judged before it is written, so that what is refused changes nothing. */
async function write({ plan: { graines, randomBytes, now }, find, keep, isSigne }: Atelier, acte: ActeMembre, invitation?: PlanFichierMembre["invitation"]): Promise<RegistreOuvert> {
  const ouvert = find();
  if (ouvert?.moi === undefined) throw createRefus("refuse", "Ce poste n’est pas d’une équipe.");
  const { local } = ouvert;
  const entree = createEntreeSuivante(ouvert, local.poste, acte, now(), graines.signature);
  const fichier = formatFichierMembre({ entree, poste: local.poste, n: 1 + listMiens(local).length, graine: graines.signature, annuaire: local.annuaire, invitation }, randomBytes);
  checkEntree(fichier, ouvert, isSigne);
  return keep({ ...local, fichiers: [...local.fichiers, fichier] });
}

/** Read back and judged as others will. */
function checkEntree(fichier: Buffer, { local, entrees }: RegistreOuvert, isSigne: Atelier["isSigne"]): void {
  const lue = readFichierMembre(fichier, local.annuaire);
  const jugement = lue === undefined ? "Cette écriture ne se relit pas." : judgeEntree(lue, entrees, local.racine, isSigne);
  if (jugement !== "accepte") throw createRefus("refuse", jugement);
}

/** Keys to be changed or handed, one entry at a time: stopped anywhere, it goes on at the next start. */
async function settle(atelier: Atelier): Promise<void> {
  for (;;) {
    const ouvert = atelier.find();
    const [acte] = ouvert === undefined ? [] : listReglages(ouvert, atelier.plan.randomBytes);
    if (acte === undefined) return;
    await write(atelier, acte);
  }
}

function findOuvert({ find }: Atelier): RegistreOuvert {
  const ouvert = find();
  if (ouvert?.moi === undefined) throw createRefus("refuse", "Ce poste n’est pas d’une équipe.");
  return ouvert;
}
