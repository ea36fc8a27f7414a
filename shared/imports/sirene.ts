import { decodeOctets } from "../formats/encodage.ts";
import { parseJsonBorne } from "../formats/json.ts";
import { parseJourLu } from "../formats/jour-lu.ts";
import { repairTexte } from "../formats/repair-texte.ts";
import type { Jour } from "../kernel/jour.ts";
import { parseSiren } from "../kernel/siren.ts";
import { formatNombre, INSECABLE } from "../kernel/texte.ts";
import { definis } from "./facture-lecture.ts";

/** What the directory of companies says of one. */
export interface Entreprise {
  readonly siren: string;
  readonly nom?: string;
  /** Absent: the answer does not say, which is not « active ». */
  readonly etat?: "active" | "cessee";
  readonly dateCessation?: Jour;
  /** Day on which the register struck it off. */
  readonly dateRadiation?: Jour;
  /** Code of the legal category (INSEE): « 5710 ». */
  readonly natureJuridique?: string;
  readonly adresse?: string;
  readonly codePostal?: string;
  readonly ville?: string;
  readonly siret?: string;
  /** First legal representative, the auditors left out. */
  readonly dirigeant?: string;
  readonly qualiteDirigeant?: string;
  /** Day of the record, which dates what it says. */
  readonly dateMiseAJour?: Jour;
  /** It asked that its address should not be shown. */
  readonly isNonDiffusible: boolean;
}

export type SireneLu =
  | { readonly ok: true; readonly entreprises: readonly Entreprise[]; /** Asked and not found: « non vérifié ». */ readonly inconnus: readonly string[]; readonly avertissements: readonly string[] }
  /** `isErreur`: the directory answered by an error; nothing was checked. */
  | { readonly ok: false; readonly motif: string; readonly isErreur: boolean };

type Fiche = Readonly<Record<string, unknown>>;

/**
 * An answer of recherche-entreprises.api.gouv.fr, bare or as the Annuaire des entreprises keeps it, or one of the Sirene API of INSEE.
 * A row is not a company found: an unknown number comes back with every field empty.
 */
export function parseSirene(octets: Uint8Array): SireneLu {
  const lu = parseJson(decodeOctets(octets, "windows-1252").texte);
  if (lu === undefined) return { ok: false, isErreur: false, motif: "Ce fichier JSON est mal formé ou incomplet\u00A0: aucune entreprise n’est vérifiée." };
  const reponse = findFiche(lu["result"]) ?? lu;
  const fiches = listFiches(reponse);
  if (fiches === undefined) return refuseErreur(reponse);
  const avertissements: string[] = [];
  const entreprises = fiches.map(readEntreprise).filter((lue) => lue !== undefined);
  const trouves = entreprises.filter(({ nom, etat }) => nom !== undefined || etat !== undefined);
  const inconnus = listInconnus(lu, entreprises, trouves);
  for (const siren of inconnus) avertissements.push(`Le numéro ${siren} n’est pas connu de l’annuaire${INSECABLE}: l’entreprise n’est pas vérifiée.`);
  const total = reponse["total_results"];
  if (typeof total === "number" && total > fiches.length) avertissements.push(`L’annuaire annonce ${formatNombre(total)} résultats et le fichier en contient ${formatNombre(fiches.length)}${INSECABLE}: les autres ne sont pas vérifiés.`);
  return { ok: true, entreprises: trouves, inconnus, avertissements };
}

function listFiches(reponse: Fiche): readonly Fiche[] | undefined {
  const liste = reponse["results"] ?? reponse["unitesLegales"] ?? (reponse["uniteLegale"] === undefined ? undefined : [reponse["uniteLegale"]]) ?? (reponse["siren"] === undefined ? undefined : [reponse]);
  return Array.isArray(liste) ? listFichesDe(liste) : undefined;
}

function listFichesDe(liste: readonly unknown[]): readonly Fiche[] {
  return liste.map(findFiche).filter((fiche) => fiche !== undefined);
}

/** What was asked and came back empty, or did not come back at all. */
function listInconnus(lu: Fiche, entreprises: readonly Entreprise[], trouves: readonly Entreprise[]): readonly string[] {
  const vides = entreprises.filter((entreprise) => !trouves.includes(entreprise)).map(({ siren }) => siren);
  const demande = parseSirenDemande(lu["searchTerms"]);
  return demande === undefined || entreprises.some(({ siren }) => siren === demande) ? vides : [...vides, demande];
}

function parseSirenDemande(terme: unknown): string | undefined {
  return typeof terme === "string" && /^\d{9}$/.test(terme.replace(/\s/g, "")) ? terme.replace(/\s/g, "") : undefined;
}

function refuseErreur(reponse: Fiche): SireneLu {
  const entete = findFiche(reponse["header"]) ?? reponse;
  const dits = ["erreur", "message", "error", "statut", "status"].map((cle) => entete[cle]).filter((dit) => typeof dit === "string" || typeof dit === "number");
  if (dits.length === 0) return { ok: false, isErreur: false, motif: "Ce fichier JSON n’est pas une réponse de l’annuaire des entreprises\u00A0: rien n’est importé." };
  return { ok: false, isErreur: true, motif: `L’annuaire des entreprises a répondu par une erreur (${dits.join(", ").slice(0, 200)})\u00A0: aucune entreprise n’est vérifiée.` };
}

function readEntreprise(fiche: Fiche): Entreprise | undefined {
  const siren = findTexte(fiche["siren"])?.replace(/\s/g, "");
  if (siren === undefined || !/^\d{9}$/.test(siren)) return undefined;
  return fiche["periodesUniteLegale"] === undefined && fiche["etatAdministratifUniteLegale"] === undefined ? readRecherche(siren, fiche) : readInsee(siren, fiche);
}

function readRecherche(siren: string, fiche: Fiche): Entreprise {
  const siege = findFiche(fiche["siege"]) ?? {};
  const immatriculation = findFiche(fiche["immatriculation"]) ?? {};
  const voie = [siege["complement_adresse"], siege["numero_voie"], siege["indice_repetition"], siege["type_voie"], siege["libelle_voie"]].flatMap((part) => findTexte(part) ?? []);
  const statut = findTexte(fiche["statut_diffusion"]);
  return {
    siren, isNonDiffusible: statut === "P" || statut === "N",
    ...definis({
      nom: findTexte(fiche["nom_raison_sociale"]) ?? findTexte(fiche["nom_complet"]),
      etat: findEtat(fiche["etat_administratif"]),
      dateCessation: findJour(fiche["date_fermeture"]),
      dateRadiation: findJour(immatriculation["date_radiation"]),
      natureJuridique: findTexte(fiche["nature_juridique"]),
      adresse: voie.length === 0 ? undefined : voie.join(" "),
      codePostal: findTexte(siege["code_postal"]), ville: findTexte(siege["libelle_commune"]), siret: findTexte(siege["siret"]),
      ...findDirigeant(fiche["dirigeants"]),
      dateMiseAJour: findJour(fiche["date_mise_a_jour_insee"]) ?? findJour(fiche["date_mise_a_jour"]),
    }),
  };
}

/** INSEE's own API: the state and the name are those of the current period. */
function readInsee(siren: string, fiche: Fiche): Entreprise {
  const periodes = fiche["periodesUniteLegale"];
  const courante = (Array.isArray(periodes) ? findFiche(periodes[0]) : undefined) ?? fiche;
  const nomPersonne = [courante["prenomUsuelUniteLegale"] ?? fiche["prenomUsuelUniteLegale"], courante["nomUniteLegale"]].flatMap((part) => findTexte(part) ?? []).join(" ");
  const etat = findEtat(courante["etatAdministratifUniteLegale"]);
  return {
    siren, isNonDiffusible: findTexte(fiche["statutDiffusionUniteLegale"]) === "P",
    ...definis({
      nom: findTexte(courante["denominationUniteLegale"]) ?? (nomPersonne === "" ? undefined : nomPersonne),
      etat,
      dateCessation: etat === "cessee" ? findJour(courante["dateDebut"]) : undefined,
      natureJuridique: findTexte(courante["categorieJuridiqueUniteLegale"]),
      dateMiseAJour: findJour(fiche["dateDernierTraitementUniteLegale"]),
    }),
  };
}

function findEtat(lu: unknown): Entreprise["etat"] {
  return lu === "A" ? "active" : lu === "C" ? "cessee" : undefined;
}

function findDirigeant(lus: unknown): { readonly dirigeant?: string; readonly qualiteDirigeant?: string } {
  const fiches = Array.isArray(lus) ? listFichesDe(lus) : [];
  const premier = fiches.find((fiche) => !/commissaire aux comptes|^autre$/i.test(findTexte(fiche["qualite"]) ?? "autre"));
  const nom = premier === undefined ? undefined : (findTexte(premier["denomination"]) ?? [premier["prenoms"], premier["nom"]].flatMap((part) => findTexte(part) ?? []).join(" "));
  return nom === undefined || nom === "" ? {} : { dirigeant: nom, ...definis({ qualiteDirigeant: findTexte(premier?.["qualite"]) }) };
}

/** The key of the number is checked apart: a directory may answer on a number that has none. */
export function isSirenSur({ siren }: Entreprise): boolean {
  return parseSiren(siren) !== undefined;
}

function findJour(lu: unknown): Jour | undefined {
  return typeof lu === "string" ? parseJourLu(lu) : undefined;
}

/** Empty, and the mark of what a company chose not to show, are absent. */
function findTexte(lu: unknown): string | undefined {
  const texte = typeof lu === "number" ? String(lu) : typeof lu === "string" ? repairTexte(lu).trim() : "";
  return texte === "" || texte === "[ND]" ? undefined : texte;
}

function findFiche(lu: unknown): Fiche | undefined {
  return lu instanceof Object && !Array.isArray(lu) ? (lu as Fiche) : undefined;
}

function parseJson(texte: string): Fiche | undefined {
  const lu = parseJsonBorne(texte);
  return Array.isArray(lu) ? { results: lu } : findFiche(lu);
}
