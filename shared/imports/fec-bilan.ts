import type { Encodage } from "../formats/encodage.ts";
import type { Jour } from "../kernel/jour.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import type { ReleveAnomalies } from "./anomalie.ts";
import { addEcrituresDesequilibrees, listAvertissementsFec } from "./fec-avertissements.ts";
import { listComptesFec } from "./fec-comptes.ts";
import { computeComplement, computeControle } from "./fec-controle.ts";
import { splitLettrage } from "./fec-lettrage.ts";
import { parseNomFec } from "./fec-nom.ts";
import { closeEcriture, type ReleveFec, toJourFec } from "./fec-releve.ts";
import type { LectureFec, LectureRefus } from "./lecture.ts";

/** How the file was written. */
export interface FormeFec {
  readonly nomFichier: string;
  readonly separateur: LectureFec["separateur"];
  readonly champs: number;
  readonly encodage: Encodage;
  /** How the strings in memory are still to be decoded; absent: they are already text. */
  readonly encodageTextes: Encodage | undefined;
  readonly dateCloture?: Jour | undefined;
  /** Bytes that the character set of the file cannot read. */
  readonly illisibles?: number;
}

/** From the sums and the customer lines of a FEC to what it says is owed. */
export function finishFec(releve: ReleveFec, anomalies: ReleveAnomalies, forme: FormeFec): LectureFec | LectureRefus {
  const { nomFichier, separateur, champs, encodage, encodageTextes } = forme;
  if (!Number.isSafeInteger(releve.absolu)) {
    return { kind: "refus", nomFichier, format: "fec", motif: "Les montants de ce FEC dépassent ce qu’une comptabilité peut contenir : le fichier est abîmé, rien n’est importé." };
  }
  closeEcriture(releve);
  const nom = parseNomFec(nomFichier);
  const lettrages = [...releve.clients.values()].map((client) => splitLettrage(client, separateur === "xml"));
  const controle = computeControle(releve, lettrages);
  const comptes = listComptesFec(lettrages, encodageTextes);
  const dates = {
    premiereDate: releve.premiereDate === 0 ? undefined : toJourFec(releve.premiereDate),
    derniereDate: releve.derniereDate === 0 ? undefined : toJourFec(releve.derniereDate),
    dateCloture: forme.dateCloture ?? nom.dateCloture,
  };
  const croisees = addEcrituresDesequilibrees(releve, anomalies);
  const avertissements = listAvertissementsFec({ releve, encodage: encodageTextes, controle, lettrages, comptes, ...dates });
  return {
    kind: "fec", nomFichier, separateur, champs, encodage, controle, comptes,
    complement: computeComplement(releve, lettrages),
    lignes: { lues: releve.lignes, ecartees: anomalies.countEcartees() },
    anomalies: anomalies.list(),
    anomaliesTotal: anomalies.countTotal(),
    avertissements: [...nom.avertissements, ...avertissements, ...croisees, ...listIllisibles(forme)],
    ...(nom.siren === undefined ? {} : { siren: nom.siren }),
    ...(dates.dateCloture === undefined ? {} : { dateCloture: dates.dateCloture }),
    ...(dates.premiereDate === undefined ? {} : { premiereDate: dates.premiereDate }),
    ...(dates.derniereDate === undefined ? {} : { derniereDate: dates.derniereDate }),
  };
}

function listIllisibles({ illisibles = 0 }: FormeFec): readonly string[] {
  return illisibles === 0 ? [] : [`${formatNombreDe(illisibles, "octet n’est", "octets ne sont")} pas du texte UTF-8\u00A0: le signe � les remplace dans les libellés.`];
}
