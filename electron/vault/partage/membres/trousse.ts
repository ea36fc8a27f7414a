import { findMotifQuarantaine } from "#shared/sync/membres.ts";
import { type Epoque, isActif, type Membre } from "#shared/sync/membres-vue.ts";
import { formatBase32 } from "../../base32.ts";
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
  const findMembre = (cherche: string): Membre | undefined => find()?.equipe.membres.find((membre) => membre.poste === cherche);
  const trousse = {
    equipe: formatBase32(Buffer.from(racine, "hex").subarray(0, TAILLE_NOM_EQUIPE)), poste, genese, graine,
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
    findPoste: (cherche: string): PosteEquipe | undefined => toPosteEquipe(findMembre(cherche)),
    listPostes: (): readonly PosteEquipe[] => (find()?.equipe.membres ?? []).flatMap((membre) => toPosteEquipe(membre) ?? []),
    isAuteurA: (auteur: string, sequence: number): boolean => findMotifQuarantaine(find()?.equipe ?? { membres: [] }, auteur, sequence) === undefined,
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

function toPosteEquipe(membre: Membre | undefined): PosteEquipe | undefined {
  if (membre === undefined) return undefined;
  const { poste, personne, cles, role } = membre;
  return { poste, nom: personne, publique: Buffer.from(cles.signature, "hex"), role, isActif: isActif(membre) };
}
