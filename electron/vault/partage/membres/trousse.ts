import { type Equipe, findMotifQuarantaine } from "#shared/sync/membres.ts";
import { type Anterieur, type Epoque, isActif, type Membre } from "#shared/sync/membres-vue.ts";
import { formatBase32 } from "../../base32.ts";
import { deriveSels } from "../chaine.ts";
import type { PosteEquipe, TrousseEquipe } from "../trousse-equipe.ts";
import { readFichierMembre } from "./fichier-membre.ts";
import type { RegistreOuvert } from "./registre-equipe.ts";

const TAILLE_NOM_EQUIPE = 10;
/** Two keys made at the same time bear the same number: the start of their hash tells them apart, within a whole number. */
const PAR_NUMERO = 2 ** 32;

/** What the exchange of files asks of the team; `undefined` while this post is not of it, or has not received its keys. */
export function createTrousse(find: () => RegistreOuvert | undefined, graine: Uint8Array): TrousseEquipe | undefined {
  const ouvert = find();
  const genese = ouvert === undefined ? undefined : findGenese(ouvert);
  if (ouvert?.moi === undefined || genese === undefined || findEpoqueOuverte(ouvert) === undefined) return undefined;
  const { racine, poste } = ouvert.local;
  const readEquipe = (): Pick<Equipe, "membres" | "anterieurs"> => find()?.equipe ?? SANS_EQUIPE;
  const trousse = {
    equipe: formatBase32(Buffer.from(racine, "hex").subarray(0, TAILLE_NOM_EQUIPE)), poste, genese, graine, sels: deriveSels(graine),
    epoque: (): number => {
      const courante = find();
      return courante === undefined ? 0 : formatNumero(findEpoqueOuverte(courante));
    },
    listEpoques: (): readonly number[] => {
      const courante = find();
      return (courante?.equipe.epoques ?? []).filter(({ id }) => courante?.cles.has(id)).map(formatNumero);
    },
    cleDe: (numero: number): Buffer | undefined => {
      const courante = find();
      const epoque = courante?.equipe.epoques.find((candidate) => formatNumero(candidate) === numero);
      return epoque === undefined ? undefined : courante?.cles.get(epoque.id);
    },
    findPoste: (cherche: string): PosteEquipe | undefined => listPostes(readEquipe()).find((candidat) => candidat.poste === cherche),
    listPostes: (): readonly PosteEquipe[] => listPostes(readEquipe()),
    isAuteurA: (auteur: string, sequence: number): boolean => findMotifQuarantaine(readEquipe(), auteur, sequence) === undefined,
  };
  return trousse;
}

/** The file of the creation, as its founder wrote it. */
function findGenese({ local: { fichiers, annuaire, racine } }: RegistreOuvert): Buffer | undefined {
  return fichiers.find((bytes) => readFichierMembre(bytes, annuaire)?.id === racine);
}

/** The epoch to write under, or the latest whose key came: what everybody writes under may still be on its way here. */
function findEpoqueOuverte({ equipe, cles }: RegistreOuvert): Epoque | undefined {
  if (equipe.epoque !== undefined && cles.has(equipe.epoque.id)) return equipe.epoque;
  return equipe.epoques.findLast(({ id }) => cles.has(id));
}

function formatNumero(epoque: Epoque | undefined): number {
  return epoque === undefined ? 0 : epoque.numero * PAR_NUMERO + Number.parseInt(epoque.id.slice(0, 8), 16);
}

const SANS_EQUIPE: Pick<Equipe, "membres" | "anterieurs"> = { membres: [], anterieurs: [] };
/** Asked at each file, made once for each state of the register. */
const listes = new WeakMap<object, readonly PosteEquipe[]>();

function listPostes(equipe: Pick<Equipe, "membres" | "anterieurs">): readonly PosteEquipe[] {
  const connue = listes.get(equipe) ?? composePostes(equipe);
  listes.set(equipe, connue);
  return connue;
}

/** Members, then journals from before the team whose own post has not joined. */
function composePostes({ membres, anterieurs }: Pick<Equipe, "membres" | "anterieurs">): readonly PosteEquipe[] {
  const revendiques = new Set(anterieurs.map(({ poste }) => poste));
  const parPoste = new Map(membres.map((membre) => [membre.poste, toPosteEquipe(membre, revendiques)]));
  const sans = anterieurs.flatMap((anterieur) => (parPoste.has(anterieur.poste) ? [] : (toPosteAnterieur(anterieur, parPoste.get(anterieur.par)) ?? [])));
  return [...parPoste.values(), ...sans];
}

function toPosteEquipe(membre: Membre, revendiques: ReadonlySet<string>): PosteEquipe {
  const { poste, personne, cles, role, jumeauDe } = membre;
  return { poste, nom: personne, publique: Buffer.from(cles.signature, "hex"), role, isActif: isActif(membre), ...(jumeauDe === undefined ? {} : { jumeauDe }), ...(revendiques.has(poste) ? { isRevendique: true } : {}) };
}

function toPosteAnterieur({ poste, par }: Anterieur, repondant: PosteEquipe | undefined): PosteEquipe | undefined {
  if (repondant === undefined) return undefined;
  const { nom, publique, role } = repondant;
  return { poste, nom: `${nom} (avant l’équipe)`, publique, role, isActif: false, repondant: par, isRevendique: true };
}
