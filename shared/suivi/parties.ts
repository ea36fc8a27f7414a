import type { Creancier, Debiteur, Mandataire, UsageProcedure, Utilisateur, Verification } from "../model/dossier.ts";
import { type Fait, type FaitDeType, splitSujetId } from "../model/fait.ts";
import type { TypeFait } from "../model/faits/registre.ts";
import { compareFaits, listDeType, listVivants } from "../model/vivants.ts";
import { applyChamps } from "./champs.ts";

export function projectDebiteur(faits: readonly Fait[]): Debiteur | undefined {
  const debiteur = projectPartie(faits, "debiteur");
  if (debiteur === undefined) return undefined;
  const vivants = listVivants(faits);
  const procedure = listDeType(vivants, "procedure").at(-1);
  const verifications = listVerifications(vivants, debiteur.siren);
  const ibans = listDeType(vivants, "iban").map(({ contenu }) => contenu.iban);
  return {
    ...debiteur,
    ...(procedure === undefined ? {} : { procedure: { ...procedure.contenu, faitId: procedure.id, dateFait: procedure.dateFait } }),
    ...(verifications.length === 0 ? {} : { verifications }),
    ...(ibans.length === 0 ? {} : { ibans: [...new Set(ibans)] }),
    ...projectDemandes(vivants),
    ...projectDetection(vivants),
    ...projectSuivi(vivants, faits),
  };
}

/** What the person asked of her data, the last word on each. */
function projectDemandes(vivants: readonly Fait[]): Pick<Debiteur, "demandes"> {
  const demandes = listDeType(vivants, "demande-personne");
  return demandes.length === 0 ? {} : { demandes: demandes.map(toObjet) };
}

/** His means, and when he moved: a first address is not a move. */
function projectSuivi(vivants: readonly Fait[], faits: readonly Fait[]): Pick<Debiteur, "solvabilite" | "adresseChangeeLe"> {
  const solvabilite = listDeType(vivants, "solvabilite").at(-1);
  const [creation] = listDeType(faits, "debiteur");
  const corrections = listDeType(faits, "champ").filter(({ contenu: { objetId, champ } }) => objetId === undefined && ADRESSE.has(champ));
  const changement = corrections.findLast(({ contenu: { champ }, remplace }) => remplace.length > 0 || (creation !== undefined && Reflect.get(creation.contenu, champ) !== undefined));
  return { ...(solvabilite === undefined ? {} : { solvabilite: toObjet(solvabilite) }), ...(changement === undefined ? {} : { adresseChangeeLe: changement.dateFait }) };
}

const ADRESSE: ReadonlySet<string> = new Set(["adresse", "codePostal", "ville"]);

/** The last word of each register, about the SIREN that he bears today: corrected since, it is to be checked again. */
function listVerifications(vivants: readonly Fait[], siren: string | undefined): readonly Verification[] {
  const parRegistre = new Map<string, Verification>();
  for (const { id, dateFait, contenu } of listDeType(vivants, "verification")) if (contenu.siren === siren) parRegistre.set(contenu.registre, { ...contenu, faitId: id, dateFait });
  return [...parRegistre.values()];
}

/** What is followed of a debtor outside any dossier: of one account, the last import; with what a person said of him. */
function projectDetection(vivants: readonly Fait[]): Pick<Debiteur, "encours" | "signalements" | "tri" | "liens"> {
  const encours = listDeType(vivants, "encours");
  const derniers = new Map(encours.map(({ contenu: { creancierId, code, importId } }) => [`${creancierId}|${code}`, importId]));
  const retenus = encours.filter(({ contenu: { creancierId, code, importId } }) => derniers.get(`${creancierId}|${code}`) === importId);
  const signalements = listDeType(vivants, "signalement");
  const tri = listDeType(vivants, "tri").at(-1);
  const liens = listDeType(vivants, "lien");
  return {
    ...(retenus.length === 0 ? {} : { encours: retenus.map(toObjet) }),
    ...(signalements.length === 0 ? {} : { signalements: signalements.map(toObjet) }),
    ...(tri === undefined ? {} : { tri: toObjet(tri) }),
    ...(liens.length === 0 ? {} : { liens: liens.map(toObjet) }),
  };
}

function toObjet<T extends TypeFait>({ id, dateFait, contenu }: FaitDeType<T>) {
  return { ...contenu, faitId: id, dateFait };
}

export function projectCreancier(faits: readonly Fait[]): Creancier | undefined {
  const creancier = projectPartie(faits, "creancier");
  if (creancier === undefined) return undefined;
  const vivants = listVivants(faits);
  const detection = listDeType(vivants, "detection").at(-1);
  const delegation = listDeType(vivants, "delegation").at(-1);
  return { ...creancier, ...(detection === undefined ? {} : { detection: toObjet(detection) }), ...(delegation === undefined ? {} : { delegation: toObjet(delegation) }), ...projectAjouts(vivants), ...projectModeles(vivants, faits), ...projectPilotage(vivants), ...projectUsages(vivants, faits) };
}

/** What the company adds to its dossiers, and the views of their list: of one thing written twice, the last. */
function projectAjouts(vivants: readonly Fait[]): Pick<Creancier, "etiquettes" | "champsLibres" | "vues"> {
  const etiquettes = new Map(listDeType(vivants, "etiquette").map((fait) => [fait.contenu.etiquetteId, toObjet(fait)]));
  const champs = new Map(listDeType(vivants, "libre").map((fait) => [fait.contenu.libreId, toObjet(fait)]));
  const vues = new Map(listDeType(vivants, "vue").map((fait) => [fait.contenu.vueId, { ...toObjet(fait), par: fait.par, instant: fait.horloge[0] }]));
  return {
    ...(etiquettes.size === 0 ? {} : { etiquettes: [...etiquettes.values()] }),
    ...(champs.size === 0 ? {} : { champsLibres: [...champs.values()] }),
    ...(vues.size === 0 ? {} : { vues: [...vues.values()] }),
  };
}

/** What it chose for its figures; of one thing written twice, the last. */
function projectPilotage(vivants: readonly Fait[]): Pick<Creancier, "pilotage" | "accueils" | "rapports"> {
  const pilotage = listDeType(vivants, "pilotage").at(-1);
  const accueils = new Map(listDeType(vivants, "accueil").map((fait) => [fait.contenu.profil, toObjet(fait)]));
  const faitsLe = new Map(listDeType(vivants, "rapport-fait").map(({ contenu, dateFait }) => [contenu.rapportId, dateFait]));
  const rapports = new Map(listDeType(vivants, "rapport").map((fait) => [fait.contenu.rapportId, { ...toObjet(fait), faitLe: faitsLe.get(fait.contenu.rapportId) }]));
  return { ...(pilotage === undefined ? {} : { pilotage: toObjet(pilotage) }), ...(accueils.size === 0 ? {} : { accueils: [...accueils.values()] }), ...(rapports.size === 0 ? {} : { rapports: [...rapports.values()] }) };
}

/** Its letterhead, and its templates, each with its rank among the versions that were kept. */
function projectModeles(vivants: readonly Fait[], faits: readonly Fait[]): Pick<Creancier, "papier" | "modeles"> {
  const papier = listDeType(vivants, "papier").at(-1);
  const versions = listDeType(faits, "modele");
  const modeles = new Map(listDeType(vivants, "modele").map((fait) => [fait.contenu.modeleId, { ...toObjet(fait), version: versions.filter(({ contenu }) => contenu.modeleId === fait.contenu.modeleId).length }]));
  return { ...(papier === undefined ? {} : { papier: toObjet(papier) }), ...(modeles.size === 0 ? {} : { modeles: [...modeles.values()] }) };
}

export function projectMandataire(faits: readonly Fait[]): Mandataire | undefined {
  return projectPartie(faits, "mandataire");
}

export function projectUtilisateur(faits: readonly Fait[]): Utilisateur | undefined {
  return projectPartie(faits, "utilisateur");
}

/** A party that is its own subject: the fact that created it, with the fields corrected since. */
function projectPartie<T extends TypeFait & ("debiteur" | "creancier" | "mandataire" | "utilisateur")>(faits: readonly Fait[], type: T) {
  const vivants = listVivants(faits);
  const [creation] = listDeType(vivants, type);
  if (creation === undefined) return undefined;
  return {
    ...applyChamps(creation.contenu, undefined, vivants, faits),
    id: splitSujetId(creation.sujet).id,
    faitId: creation.id,
    dateFait: creation.dateFait,
  };
}

/** Every version of its copies of procedures, and who is away; the number of a version counts every copy that was ever saved of that procedure. */
function projectUsages(vivants: readonly Fait[], faits: readonly Fait[]): Pick<Creancier, "usages" | "absences"> {
  const usages = listDeType(faits, "usage").toSorted(compareFaits).map((fait): UsageProcedure => {
    const remplacePar = faits.filter(({ remplace }) => remplace.includes(fait.id)).map(({ id }) => id);
    return { ...toObjet(fait), version: findVersionUsage(faits, fait), par: fait.par, instant: fait.horloge[0], ...(remplacePar.length === 0 ? {} : { remplacePar }) };
  });
  const absences = listDeType(vivants, "absence").map(toObjet);
  return { ...(usages.length === 0 ? {} : { usages }), ...(absences.length === 0 ? {} : { absences }) };
}

/** « 3 »: the third copy saved of that procedure, in the order in which they were written. */
export function findVersionUsage(faits: readonly Fait[], { id, contenu }: FaitDeType<"usage">): number {
  const copies = listDeType(faits, "usage").filter((autre) => autre.contenu.kind === contenu.kind).toSorted(compareFaits);
  return copies.findIndex((autre) => autre.id === id) + 1;
}
