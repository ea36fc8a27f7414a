import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatNombreDe } from "../../kernel/texte.ts";
import { type Annuaire, type Commune, findDepartement, type Lieu } from "./annuaire.ts";
import { foldNomCommune, hasCedex } from "./cle-commune.ts";

/** Where someone lives, as an accounting file says it. */
export interface AdresseCommune {
  readonly insee?: string | undefined;
  readonly codePostal?: string | undefined;
  readonly ville?: string | undefined;
}

export type RechercheCommune =
  | { readonly kind: "trouvee"; readonly lieu: Lieu; readonly avertissements: readonly string[] }
  | { readonly kind: "ambigue"; readonly lieux: NonEmpty<Lieu>; readonly motif: string }
  | { readonly kind: "inconnue"; readonly motif: string };

/**
 * The commune of an address: INSEE code, or postal code and town. One postal code may cover forty communes and one name ten
 * departments; when both leave a doubt, every candidate is given rather than one chosen in silence.
 */
export function findCommune(adresse: AdresseCommune, annuaire: Annuaire): RechercheCommune {
  const { insee, codePostal, ville } = adresse;
  if (insee !== undefined) return findParInsee(insee, codePostal, annuaire);
  if (ville === undefined) return findParCodePostal(codePostal, annuaire);
  const nommes = listNommes(ville, annuaire);
  if (codePostal === undefined) return conclude(nommes, `plusieurs communes s’appellent «\u00A0${ville}\u00A0»`, `aucune commune ne s’appelle «\u00A0${ville}\u00A0»`);
  const exacts = preferActuels(nommes.filter(({ commune }) => commune.codesPostaux.includes(codePostal)));
  if (exacts.length > 0) return conclude(exacts, `plusieurs communes répondent à «\u00A0${codePostal} ${ville}\u00A0»`, "");
  return findParIndices({ codePostal, ville, nommes }, annuaire);
}

/** « Saint-Denis (93066) », with the former name when it is the one that was given. */
export function formatLieu({ commune, ancienne }: Lieu): string {
  const actuelle = `${commune.nom.replaceAll("'", "’")} (${commune.insee})`;
  return ancienne === undefined || ancienne.nom === commune.nom ? actuelle : `${ancienne.nom.replaceAll("'", "’")}, aujourd’hui ${actuelle}`;
}

interface Indices {
  readonly codePostal: string;
  readonly ville: string;
  readonly nommes: readonly Lieu[];
}

/** The INSEE code decides alone; a postal code that is not one of its own is said. */
function findParInsee(insee: string, codePostal: string | undefined, { communes, lieuxParCode }: Annuaire): RechercheCommune {
  const commune = communes.get(insee);
  const lieu = commune === undefined ? lieuxParCode.get(insee) : { commune };
  if (lieu === undefined) return { kind: "inconnue", motif: `aucune commune ne porte le code INSEE ${insee}` };
  const isContredit = codePostal !== undefined && !lieu.commune.codesPostaux.includes(codePostal);
  return { kind: "trouvee", lieu, avertissements: isContredit ? [`À vérifier\u00A0: le code postal ${codePostal} n’est pas celui de ${formatLieu(lieu)}, dont le code INSEE est retenu.`] : [] };
}

function findParCodePostal(codePostal: string | undefined, annuaire: Annuaire): RechercheCommune {
  if (codePostal === undefined) return { kind: "inconnue", motif: "ni code INSEE, ni code postal, ni ville" };
  const lieux = toLieux(annuaire.communesParCodePostal.get(codePostal) ?? []);
  return conclude(lieux, `le code postal ${codePostal} couvre plusieurs communes et la ville manque`, `aucune commune n’a le code postal ${codePostal}`);
}

/** Neither the exact pair nor silence: what the name and the postal code still say, each apart. */
function findParIndices(indices: Indices, annuaire: Annuaire): RechercheCommune {
  const { codePostal, ville, nommes } = indices;
  const voisins = preferActuels(nommes.filter(({ commune }) => isMemeDepartement(commune, codePostal)));
  if (voisins.length > 0) return warn(conclude(voisins, `plusieurs communes du département s’appellent «\u00A0${ville}\u00A0»`, ""), `Le code postal ${codePostal} n’est pas celui de ${ville}\u00A0: la commune est retenue sur son nom et son département.`);
  const desservies = toLieux(annuaire.communesParCodePostal.get(codePostal) ?? []);
  const proches = desservies.filter(({ commune }) => isNomProche(commune.nom, ville));
  const retenues = proches.length > 0 ? proches : [...nommes, ...desservies];
  if (retenues.length > 0) {
    const phrase = nommes.length > 0 && desservies.length > 0 ? "le code postal et la ville se contredisent" : `«\u00A0${codePostal} ${ville}\u00A0» ne désigne aucune commune à lui seul`;
    return warn(conclude(retenues, phrase, ""), `À vérifier\u00A0: «\u00A0${codePostal} ${ville}\u00A0» n’est pas une commune connue, la plus proche est proposée.`);
  }
  const duDepartement = hasCedex(ville) ? toLieux([...annuaire.communes.values()].filter((commune) => isMemeDepartement(commune, codePostal))) : [];
  return conclude(duDepartement, `«\u00A0${ville}\u00A0» n’est pas une commune, seul son département est reconnu`, `«\u00A0${codePostal} ${ville}\u00A0» ne désigne aucune commune connue`);
}

function conclude(lieux: readonly Lieu[], motifAmbigu: string, motifInconnu: string): RechercheCommune {
  if (!isNonEmpty(lieux)) return { kind: "inconnue", motif: motifInconnu };
  if (lieux.length === 1) return { kind: "trouvee", lieu: lieux[0], avertissements: [] };
  return { kind: "ambigue", lieux, motif: `${motifAmbigu} (${formatNombreDe(lieux.length, "commune", "communes")})` };
}

function warn(recherche: RechercheCommune, avertissement: string): RechercheCommune {
  return recherche.kind === "trouvee" ? { ...recherche, avertissements: [...recherche.avertissements, avertissement] } : recherche;
}

function listNommes(ville: string, { lieuxParNom }: Annuaire): readonly Lieu[] {
  const { entiere, sansArticle } = foldNomCommune(ville);
  return lieuxParNom.get(entiere) ?? lieuxParNom.get(sansArticle) ?? [];
}

/** A name borne by a commune of today designates it, not the former commune of the same name that it absorbed. */
function preferActuels(lieux: readonly Lieu[]): readonly Lieu[] {
  const actuels = lieux.filter(({ ancienne }) => ancienne === undefined);
  return actuels.length > 0 ? actuels : lieux;
}

function toLieux(communes: readonly Commune[]): readonly Lieu[] {
  return communes.map((commune) => ({ commune }));
}

/** Corsica shares the postal codes 20; overseas, the first three digits of the code are those of the department. */
function isMemeDepartement({ insee }: Commune, codePostal: string): boolean {
  const departement = findDepartement(insee);
  return codePostal.startsWith(departement === "2A" || departement === "2B" ? "20" : departement);
}

/** One name begins the other: « Villefranche » for « Villefranche-sur-Saône ». */
function isNomProche(nom: string, ville: string): boolean {
  const connue = foldNomCommune(nom).sansArticle;
  const donnee = foldNomCommune(ville).sansArticle;
  return donnee.length >= LONGUEUR_PROCHE && connue.length >= LONGUEUR_PROCHE && (connue.startsWith(donnee) || donnee.startsWith(connue));
}

/** Shorter names begin too many others. */
const LONGUEUR_PROCHE = 4;
