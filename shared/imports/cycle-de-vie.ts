import { type ElementXml, findElement, findTexte, listElements, parseArbre } from "../formats/xml-arbre.ts";
import { decodeXml } from "../formats/xml-octets.ts";
import type { Encodage } from "../formats/encodage.ts";
import { parseMontantXml } from "../formats/montant-xml.ts";
import { repairTexte } from "../formats/repair-texte.ts";
import type { Jour } from "../kernel/jour.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import { type Avertir, definis, findSirenPartie, listTextes, readJour } from "./facture-lecture.ts";

/** A lifecycle message of the French reform (« CDAR »): what became of one or several invoices. */
export interface MessageCycle {
  readonly identifiant?: string;
  readonly date?: Jour;
  readonly emetteur: PartieCycle;
  readonly destinataire: PartieCycle;
  readonly factures: readonly FactureSuivie[];
  readonly avertissements: readonly string[];
}

export interface PartieCycle {
  readonly nom?: string;
  readonly siren?: string;
  /** SE seller, BY buyer, WK platform… */
  readonly role?: string;
}

export interface FactureSuivie {
  readonly numero?: string;
  readonly typeCode?: string;
  readonly dateFacture?: Jour;
  /** Code of the status: 205 approved, 207 in dispute… */
  readonly statut?: string;
  /** As the message words it. */
  readonly libelle?: string;
  readonly vendeurSiren?: string;
  readonly motifs: readonly MotifStatut[];
  readonly montants: readonly MontantStatut[];
}

export interface MotifStatut {
  readonly code?: string;
  readonly motif?: string;
  readonly action?: string;
}

export interface MontantStatut {
  /** MEN collected, RAP left to pay… */
  readonly type?: string;
  readonly texte: string;
  readonly montant?: Montant;
  readonly devise?: string;
}

/** French names of the statuses; 201 to 203, 209 and 211 come from general knowledge of the reform and decide nothing here. */
const STATUTS: Readonly<Record<string, string>> = {
  200: "déposée", 201: "émise", 202: "reçue", 203: "mise à disposition", 204: "prise en charge", 205: "approuvée", 206: "approuvée en partie", 207: "en litige",
  208: "suspendue", 209: "complétée", 210: "refusée", 211: "paiement transmis", 212: "encaissée", 213: "rejetée",
};

export function formatStatutCycle({ statut, libelle }: Pick<FactureSuivie, "statut" | "libelle">): string {
  return (statut === undefined ? undefined : STATUTS[statut]) ?? libelle ?? "statut inconnu";
}

/** What was collected: only the amounts that the message calls so; what is left to pay is not money received. */
export function sumEncaissements({ montants }: FactureSuivie): Montant | undefined {
  const encaisses = montants.flatMap(({ type, montant }) => (type === "MEN" && montant !== undefined ? [montant] : []));
  return encaisses.length === 0 ? undefined : sumMontants(encaisses);
}

/** The figures of a message under the names that the command line publishes. */
export function listControleCycle({ factures }: MessageCycle): object {
  return {
    status: factures[0]?.statut ?? null,
    invoice: factures.flatMap(({ numero }) => (numero === undefined ? [] : [numero])),
    amounts: factures.flatMap(({ montants }) => montants.map(({ texte }) => texte)),
  };
}

export type CycleLu = { readonly ok: true; readonly message: MessageCycle; readonly encodage: Encodage } | { readonly ok: false; readonly motif: string };

/** Reads a lifecycle message; anything else is refused with one French sentence. */
export function parseCycleDeVie(octets: Uint8Array): CycleLu {
  const { texte, encodage } = decodeXml(octets);
  const lu = parseArbre(texte);
  if (!lu.ok) return lu;
  if (lu.racine.nom !== "CrossDomainAcknowledgementAndResponse") return { ok: false, motif: "Ce fichier XML n’est pas un message de cycle de vie de facture\u00A0: rien n’est importé." };
  const message = readMessage(lu.racine);
  if (message.factures.length === 0) return { ok: false, motif: "Ce message de cycle de vie ne nomme aucune facture\u00A0: rien n’est importé." };
  return { ok: true, message, encodage };
}

function readMessage(racine: ElementXml): MessageCycle {
  const avertissements: string[] = [];
  const avertir: Avertir = (phrase) => avertissements.push(phrase);
  const entete = findElement(racine, "ExchangedDocument");
  const accuses = listElements(racine, "AcknowledgementDocument");
  return {
    ...definis({
      identifiant: listTextes(entete, "ID")[0],
      date: readJour(findElement(accuses[0], "IssueDateTime", "DateTimeString") ?? findElement(entete, "IssueDateTime", "DateTimeString"), "la date du message", avertir),
    }),
    emetteur: readPartie(findElement(entete, "IssuerTradeParty") ?? findElement(entete, "SenderTradeParty")),
    destinataire: readPartie(findElement(entete, "RecipientTradeParty")),
    factures: accuses.flatMap((accuse) => listElements(accuse, "ReferenceReferencedDocument").map((reference) => readFacture(reference, avertir))),
    avertissements,
  };
}

function readFacture(reference: ElementXml, avertir: Avertir): FactureSuivie {
  const statuts = listElements(reference, "SpecifiedDocumentStatus");
  const [vendeur] = listElements(reference, "IssuerTradeParty", "GlobalID");
  const libelle = findTexte(reference, "ProcessCondition");
  return {
    ...definis({
      numero: listTextes(reference, "IssuerAssignedID")[0],
      typeCode: findTexte(reference, "TypeCode"),
      dateFacture: readJour(findElement(reference, "FormattedIssueDateTime", "DateTimeString"), "la date de la facture", avertir),
      statut: findTexte(reference, "ProcessConditionCode"),
      libelle: libelle === undefined ? undefined : repairTexte(libelle).replaceAll("_", " "),
      vendeurSiren: vendeur === undefined ? undefined : findSirenPartie([{ schema: vendeur.attributs["schemeID"], valeur: vendeur.texte }], undefined),
    }),
    motifs: statuts.flatMap(readMotif),
    montants: statuts.flatMap((statut) => listElements(statut, "SpecifiedDocumentCharacteristic")).flatMap((trait) => readMontantStatut(trait, avertir)),
  };
}

function readMotif(statut: ElementXml): readonly MotifStatut[] {
  const lu = definis({ code: findTexte(statut, "ReasonCode"), motif: listTextes(statut, "Reason")[0], action: listTextes(statut, "RequestedAction")[0] });
  return Object.keys(lu).length === 0 ? [] : [lu];
}

function readMontantStatut(trait: ElementXml, avertir: Avertir): readonly MontantStatut[] {
  return listElements(trait, "ValueAmount").map((element) => {
    const montant = parseMontantXml(element.texte)?.montant;
    if (montant === undefined) avertir(`Ligne ${element.ligne}\u00A0: le montant «\u00A0${element.texte.slice(0, 60)}\u00A0» n’est pas lisible\u00A0; il est laissé de côté.`);
    return { texte: element.texte, ...definis({ type: findTexte(trait, "TypeCode"), montant, devise: element.attributs["currencyID"] }) };
  });
}

function readPartie(partie: ElementXml | undefined): PartieCycle {
  const identifiants = listElements(partie, "GlobalID").map(({ attributs, texte }) => ({ schema: attributs["schemeID"], valeur: texte }));
  return definis({ nom: listTextes(partie, "Name")[0], siren: findSirenPartie(identifiants, undefined), role: findTexte(partie, "RoleCode") });
}
