import { createCleCompte } from "../formats/iban.ts";
import { parseIban } from "../kernel/iban.ts";
import type { Jour } from "../kernel/jour.ts";
import { type Montant, montant, sumMontants } from "../kernel/montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import { createReleveAnomalies, formatCitation, type ReleveAnomalies } from "./anomalie.ts";
import { refuseVolume, type TexteEntier } from "./banque-bloc.ts";
import { type EnregistrementCfonb, parseEnregistrement, parseJourCfonb, splitEnregistrements } from "./banque-cfonb-ligne.ts";
import { type ClesMouvement, createCles, type IdentiteMouvement } from "./banque-cle.ts";
import { formatCentimes } from "./banque-somme.ts";
import { type LectureReleves, type Mouvement, MOUVEMENTS_MAX, type Operation, type Releve } from "./lecture-releves.ts";
import { isLibelleRetour } from "./banque-retour.ts";
import { listEcarts } from "./banque-solde.ts";
import { removeInconnus } from "./inconnus.ts";
import type { LectureRefus } from "./lecture.ts";

interface MouvementLu {
  readonly enregistrement: EnregistrementCfonb;
  readonly complements: EnregistrementCfonb[];
  readonly ligne: number;
}

interface ReleveLu {
  readonly ouverture: EnregistrementCfonb;
  readonly lus: MouvementLu[];
}

interface Etat {
  readonly releves: Releve[];
  courant: ReleveLu | undefined;
  readonly anomalies: ReleveAnomalies;
  readonly keys: (identite: IdentiteMouvement) => ClesMouvement;
  lues: number;
}

/** Movements and their details. */
const ENREGISTREMENTS_MAX = 2 * MOUVEMENTS_MAX;

/** Reads a CFONB 120: each statement goes from its 01 to its 07, the details 05 join the movement 04 above. */
export function parseCfonb({ nomFichier, texte, encodage }: TexteEntier): LectureReleves | LectureRefus {
  const etat: Etat = { releves: [], courant: undefined, anomalies: createReleveAnomalies(), keys: createCles("cfonb120"), lues: 0 };
  const enregistrements = splitEnregistrements(texte);
  if (enregistrements.length > ENREGISTREMENTS_MAX) return refuseVolume(nomFichier, "cfonb120");
  for (const { ligne, texte: brut } of enregistrements) addEnregistrement(etat, parseEnregistrement(brut), ligne, brut);
  if (etat.courant !== undefined) {
    etat.anomalies.add({ motif: "Le dernier relevé n’a pas d’enregistrement de clôture (07)\u00A0: le fichier est peut-être coupé.", isEcartee: false });
    closeReleve(etat, undefined);
  }
  const { releves, anomalies, lues } = etat;
  return {
    kind: "releves", nomFichier, encodage, format: "cfonb120", nature: "releve", releves,
    lignes: { lues, ecartees: anomalies.countEcartees() }, anomalies: anomalies.list(), anomaliesTotal: anomalies.countTotal(), avertissements: listEcarts(releves),
  };
}

function addEnregistrement(etat: Etat, enregistrement: EnregistrementCfonb, ligne: number, brut: string): void {
  const { courant, anomalies } = etat;
  const tell = (motif: string, isEcartee: boolean): void => anomalies.add({ ligne, motif, texte: brut.slice(0, 200), isEcartee });
  switch (enregistrement.code) {
    case "01":
      if (courant !== undefined) {
        tell("Une ouverture (01) suit un relevé qui n’est pas clos (07 absent).", false);
        closeReleve(etat, undefined);
      }
      if (parseJourCfonb(enregistrement.date) === undefined) tell(`La date d’ouverture ${formatCitation(enregistrement.date.trim())} n’existe pas.`, false);
      etat.courant = { ouverture: enregistrement, lus: [] };
      return;
    case "04":
      if (courant === undefined) return tell("Mouvement hors d’un relevé (aucune ouverture 01 au-dessus)\u00A0; il est mis de côté.", true);
      if (enregistrement.compte !== courant.ouverture.compte) tell(`Mouvement d’un autre compte (${enregistrement.compte}) que celui du relevé\u00A0: à vérifier.`, false);
      courant.lus.push({ enregistrement, complements: [], ligne });
      return;
    case "05": {
      const dernier = courant?.lus.at(-1);
      if (dernier === undefined) return tell("Complément (05) sans mouvement au-dessus\u00A0; il est mis de côté.", true);
      dernier.complements.push(enregistrement);
      return;
    }
    case "07":
      if (courant === undefined) return tell("Clôture (07) sans ouverture (01)\u00A0; elle est mise de côté.", true);
      return closeReleve(etat, enregistrement);
    default:
      return tell(`Code d’enregistrement ${formatCitation(enregistrement.code)} inconnu (01, 04, 05 ou 07 attendu)\u00A0; la ligne est mise de côté.`, true);
  }
}

function closeReleve(etat: Etat, cloture: EnregistrementCfonb | undefined): void {
  const { courant } = etat;
  if (courant === undefined) return;
  const { ouverture, lus } = courant;
  etat.courant = undefined;
  const montants: Montant[] = [];
  const mouvements = lus.flatMap((lu) => createMouvement(etat, ouverture, lu, montants));
  const somme = sumMontants(montants);
  const { banque, guichet, compte: numero } = ouverture;
  etat.releves.push(removeInconnus<Releve>({
    reference: undefined, compte: { banque, guichet, numero }, devise: ouverture.devise === "" ? "EUR" : ouverture.devise, mouvements,
    dateOuverture: parseJourCfonb(ouverture.date), soldeOuverture: ouverture.montant,
    dateCloture: cloture === undefined ? undefined : parseJourCfonb(cloture.date), soldeCloture: cloture?.montant,
    ecart: ouverture.montant === undefined || cloture?.montant === undefined ? undefined : montant(cloture.montant - ouverture.montant - somme),
    controle: { nombre: lus.length, somme: formatCentimes(somme) },
  }));
}

function createMouvement(etat: Etat, ouverture: EnregistrementCfonb, { enregistrement, complements, ligne }: MouvementLu, montants: Montant[]): readonly Mouvement[] {
  const refuse = (motif: string): readonly Mouvement[] => {
    etat.anomalies.add({ ligne, motif: `${motif}${INSECABLE}; le mouvement est mis de côté.`, texte: enregistrement.libelle, isEcartee: true });
    return [];
  };
  if (enregistrement.montant === undefined) return refuse(`Le montant ${formatCitation(enregistrement.texteMontant)} n’est pas lisible`);
  montants.push(enregistrement.montant);
  const date: Jour | undefined = parseJourCfonb(enregistrement.date) ?? parseJourCfonb(enregistrement.dateValeur);
  if (date === undefined) return refuse(`La date ${formatCitation(enregistrement.date.trim())} n’existe pas`);
  etat.lues++;
  const operation = createOperation(enregistrement, complements);
  const { banque, guichet, compte: numero } = ouverture;
  const dateValeur = parseJourCfonb(enregistrement.dateValeur);
  return [{
    ...etat.keys({ compte: createCleCompte({ banque, guichet, numero }), date, montant: enregistrement.montant, reference: undefined }),
    date, ...(dateValeur === undefined ? {} : { dateValeur }), montant: enregistrement.montant,
    devise: enregistrement.devise === "" ? "EUR" : enregistrement.devise, etat: "comptabilise",
    isRetour: operation.motifRetour !== undefined || isLibelleRetour(operation.libelle, enregistrement.montant),
    operations: [operation], ligne,
  }];
}

const TEXTES = /^(?:LIB|LCC|LC2|LCS|REF|RCN)?$/;

function createOperation({ montant: somme = montant(0), libelle, reference, codeRejet }: EnregistrementCfonb, complements: readonly EnregistrementCfonb[]): Operation {
  const list = (...qualifiants: readonly string[]): readonly string[] =>
    complements.flatMap(({ qualifiant, complement }) => (qualifiants.includes(qualifiant) && complement.trim() !== "" ? [complement.trim()] : []));
  const iban = list(...(somme >= 0 ? ["IPY"] : ["IBE", "IPY"])).map(parseIban).find((lu) => lu !== undefined);
  return removeInconnus<Operation>({
    montant: somme,
    noms: somme >= 0 ? list("NPY", "NPO") : list("NBE", "NBU", "NPY"),
    iban,
    libelle: [libelle, ...complements.filter(({ qualifiant }) => TEXTES.test(qualifiant)).map(({ complement }) => complement.replace(/\s+/g, " ").trim())].filter((texte) => texte !== "").join(" "),
    // RCN: the payer's own reference on 35 characters, then the purpose of the payment.
    bout: list("RCN").map((complement) => complement.slice(0, 35).trim()).find((lu) => lu !== "" && !/^NOT ?PROVIDED$/i.test(lu)),
    references: [...list("REF", "LCS"), ...(reference === "" ? [] : [reference])],
    motifRetour: codeRejet === "" || somme >= 0 ? undefined : codeRejet,
  });
}
