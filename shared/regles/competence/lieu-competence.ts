import type { NonEmpty } from "../../kernel/brand.ts";
import { foldTexte, formatListe } from "../../kernel/texte.ts";
import type { Etape } from "../../kernel/resultat.ts";
import type { Annuaire, Lieu } from "./annuaire.ts";
import { formatLieu, type RechercheCommune } from "./commune.ts";
import { findRessort } from "./ressort.ts";
import type { JuridictionProposee } from "./types-competence.ts";

/** What was found of the place, and the text that words the ressort of the jurisdiction proposed. */
export function listEtapesRessort(recherche: RechercheCommune, lieux: NonEmpty<Lieu>, juridictions: readonly JuridictionProposee[], annuaire: Annuaire): readonly Etape[] {
  const nommes = lieux.slice(0, LIEUX_NOMMES).map(formatLieu);
  const reste = lieux.length > LIEUX_NOMMES ? [`${lieux.length - LIEUX_NOMMES} autres`] : [];
  const commune: Etape = {
    libelle: recherche.kind === "ambigue" ? `Commune du débiteur à préciser\u00A0: ${recherche.motif}` : "Commune du débiteur",
    valeur: formatListe([...nommes, ...reste]),
  };
  return [commune, ...juridictions.flatMap(({ id, nom }) => listTexte(id, nom, annuaire))];
}

/** Sentences that a reader must see about the place: doubtful commune, doubtful ressort, enclave, note of the reference file. */
export function listAvertissementsLieu(recherche: RechercheCommune, lieux: NonEmpty<Lieu>, juridictions: readonly JuridictionProposee[], annuaire: Annuaire): readonly string[] {
  const proposees = juridictions.flatMap(({ id }) => annuaire.juridictions.get(id) ?? []);
  return [
    ...(recherche.kind === "trouvee" ? recherche.avertissements : []),
    ...(recherche.kind === "ambigue" ? [`À vérifier\u00A0: ${recherche.motif}.`] : []),
    ...(juridictions.length > 1 ? lieux.flatMap((lieu) => findRessort(lieu, annuaire)?.motif ?? []).map((motif) => `À vérifier\u00A0: ${motif.replaceAll("'", "’")}`) : []),
    ...(lieux.length === 1 ? listEnclaves(lieux[0], annuaire) : []),
    ...proposees.filter(({ hasCompetenceEtendue }) => hasCompetenceEtendue).map(({ nom }) => `À vérifier\u00A0: ${formatNom(nom)} figure parmi les chambres de proximité à compétence étendue (COJ, tableau IV-III).`),
    ...proposees.flatMap(({ note }) => note ?? []).map((note) => note.replaceAll("'", "’")),
    ...proposees.filter(({ type }) => type === "TMC" || type === "TPI").map(({ nom }) => `À vérifier\u00A0: le ressort commercial outre-mer n’a été lu dans aucun texte (${formatNom(nom)}).`),
  ];
}

const LIEUX_NOMMES = 5;
/** Shorter first words (« Le », « Aire ») are those of too many communes. */
const MOT_PROPRE = 6;

function listTexte(id: string, nom: string, { textes, juridictions }: Annuaire): readonly Etape[] {
  const texte = textes.get(id);
  if (texte === undefined) return [];
  const type = juridictions.get(id)?.type;
  const isCommerce = type !== "TJ" && type !== "TPI" && type !== "TPRX";
  return [{
    libelle: `Ressort, ${formatNom(nom)}, tel que son texte le décrit (version du ${texte.version.split("-").reverse().join("/")}, cantons d’avant 2015)`,
    valeur: texte.texte.replaceAll("'", "’"),
    references: [isCommerce ? { texte: "C. com.", article: "annexe 7-1" } : { texte: "COJ", article: "annexe tableau IV" }],
  }];
}

/** An airport has its own jurisdiction whatever the commune: said where the commune bears the name of the place. */
function listEnclaves({ commune }: Lieu, { exceptions }: Annuaire): readonly string[] {
  const nom = foldMots(commune.nom);
  const [premier = ""] = nom.split(" ");
  const isVoisine = (objet: string) => objet.endsWith(` ${nom}`) || (premier.length >= MOT_PROPRE && objet.includes(` ${premier} `));
  return exceptions.filter(({ objet }) => isVoisine(foldMots(objet))).map(({ objet, regle }) =>
    `À vérifier\u00A0: ${objet.charAt(0).toLowerCase()}${objet.slice(1)}, ${regle}.`.replaceAll("'", "’"));
}

/** Words of a name, folded, one space between them. */
export function foldMots(texte: string): string {
  return foldTexte(texte).replace(/[^a-z0-9]+/g, " ").trim();
}

function formatNom(nom: string): string {
  return `${nom.charAt(0).toLowerCase()}${nom.slice(1)}`.replaceAll("'", "’");
}
