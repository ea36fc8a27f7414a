// Invented dossiers on which every act of the library is written: each holds something that another does not.
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { listLignesActe } from "#shared/actes/chronologie-acte.ts";
import type { FaitsActe, Reponses } from "#shared/actes/faits-acte.ts";
import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { type ActeRedige, renderActe } from "#shared/actes/redaction.ts";
import { findChamp } from "#shared/actes/vocabulaire/vocabulaire.ts";
import type { Debiteur, Dossier, Mandataire } from "#shared/model/dossier.ts";
import { computeDecompteDossier } from "#shared/suivi/decompte-dossier.ts";
import { listPrescriptions } from "#shared/suivi/prescriptions.ts";
import { computeQualificationDossier } from "#shared/suivi/qualification-dossier.ts";
import { BAREMES } from "./baremes.ts";
import { formatDocumentTexte } from "./blocs-texte.ts";
import { createFaitsInventes, createObjetInvente as objet } from "./dossier-invente.ts";

/** By what makes each one different. */
export const DOSSIERS_ACTES = {
  "professionnel, trois factures": () => changeFaits(createFaitsInventes(), {}),
  "une seule facture": () => changeFaits(createFaitsInventes({ factures: 1, pieces: 4 }), { reglements: [], evenements: [] }),
  consommateur: () => changeFaits(createFaitsInventes({ factures: 2, pieces: 12, qualite: "consommateur" }), {}),
  "contestée en partie": () =>
    changeFaits(createFaitsInventes(), ({ evenements, verdict }) => ({
      evenements: [...evenements, { ...objet("2026-06-12"), evenementId: "contestation", kind: "contestation", detail: "la troisième livraison serait incomplète" }],
      verdict: verdict === undefined ? undefined : { ...verdict, verdict: "partielle", montantConteste: montant(250_000) },
    })),
  "contestée en entier": () => changeFaits(createFaitsInventes(), ({ verdict }) => ({ verdict: verdict === undefined ? undefined : { ...verdict, verdict: "contestee" } })),
  "procédure collective": () =>
    changeFaits(createFaitsInventes(), {}, {
      procedure: { ...objet("2026-10-20"), procedureId: "procedure", procedure: "redressement_judiciaire", etat: "ouverte", dateOuverture: jour("2026-10-06"), dateParution: jour("2026-10-15"), juridiction: "tribunal de commerce de Nanterre", source: "BODACC" },
    }),
  "vingt factures": () => changeFaits(createFaitsInventes({ factures: 20, pieces: 70 }), {}),
  "avoirs et règlements": () =>
    changeFaits(createFaitsInventes({ factures: 4 }), ({ creances, avoirs, reglements }) => ({
      avoirs: [...avoirs, { ...objet("2026-04-02"), avoirId: "avoir2", montant: montant(45_000) }, { ...objet("2026-05-02"), avoirId: "avoir3", creanceId: creances[3]?.creanceId ?? "", montant: montant(12_345) }],
      reglements: [...reglements, { ...objet("2026-07-15"), reglementId: "regl2", montant: montant(300_000) }, { ...objet("2026-09-01"), reglementId: "regl3", creanceId: creances[2]?.creanceId ?? "", montant: montant(99_99) }],
    })),
  "entrepreneur individuel": () => changeFaits(createFaitsInventes({ factures: 2, pieces: 9 }), {}, { nom: "Monsieur Ilan Tersac", formeJuridique: "entrepreneur individuel", dirigeant: undefined }),
  "taux convenu": () => changeFaits(createFaitsInventes(), ({ creances }) => ({ creances: creances.map((creance) => ({ ...creance, taux: { regime: "conventionnel" as const, tauxPpm: taux(120_000) } })) })),
  "jugée, avec son titre": () =>
    changeFaits(createFaitsInventes(), ({ reglements }) => ({
      titres: [{ ...objet("2026-09-14"), titreId: "titre", type: "1", principal: montant(2_500_000), interets: montant(120_000), article700: montant(150_000), depens: montant(18_640), taux: { regime: "legal" }, interetsDu: jour("2026-09-15"), executoireLe: jour("2026-09-20") }],
      reglements: [...reglements, { ...objet("2026-10-20"), reglementId: "regl9", montant: montant(200_000), libelle: "virement après jugement" }],
    })),
} as const satisfies Record<string, () => FaitsTransmission>;

export type NomDossier = keyof typeof DOSSIERS_ACTES;
export const NOMS_DOSSIERS = Object.keys(DOSSIERS_ACTES).filter((nom): nom is NomDossier => nom in DOSSIERS_ACTES);

/** The dossier changed, and everything that is computed from it. */
function changeFaits(faits: FaitsTransmission, changes: Partial<Dossier> | ((dossier: Dossier) => Partial<Dossier>), debiteurChange: Partial<Debiteur> = {}): FaitsTransmission {
  const dossier = { ...faits.dossier, ...(typeof changes === "function" ? changes(faits.dossier) : changes) };
  const debiteur = faits.debiteur === undefined ? undefined : { ...faits.debiteur, dateVerification: jour("2026-11-18"), ...debiteurChange };
  const { aujourdhui } = faits;
  const decompte = computeDecompteDossier(dossier, debiteur, aujourdhui, BAREMES);
  const prescriptions = listPrescriptions(dossier, aujourdhui, BAREMES);
  return { ...faits, dossier, debiteur, decompte, prescriptions, chronologie: listLignesActe(dossier, faits.mandat, prescriptions), portes: computeQualificationDossier(dossier, { debiteur, decompte, prescriptions, au: aujourdhui }, BAREMES) };
}

/** Each dossier is computed once for all the acts written on it. */
const faitsCalcules = new Map<NomDossier, FaitsTransmission>();

/** The facts of an act on one of the dossiers, with these answers only. */
export function createFaitsActeInventes(acte: ModeleActe, nom: NomDossier, reponses: Reponses = {}): FaitsActe {
  const faits = faitsCalcules.get(nom) ?? DOSSIERS_ACTES[nom]();
  faitsCalcules.set(nom, faits);
  return { ...faits, mandataire: acte.destinataire === "etude" ? ETUDE : faits.mandataire, acte, baremes: BAREMES, territoire: "metropole", reponses };
}

/** Who receives the mandates to serve and to enforce. */
export const ETUDE: Mandataire = { ...objet("2026-02-02"), id: "etudeetudeetudeetude", kind: "commissaire-de-justice", nom: "SCP Arden & Villette", adresse: "8 rue du Greffe", codePostal: "92000", ville: "Nanterre", email: "etude@arden-villette.example" };

/** The act with every question that it asks answered by its example; the answers given here win. */
export function renderActeInvente(acte: ModeleActe, nom: NomDossier, reponses: Reponses = {}): { readonly faits: FaitsActe; readonly redige: ActeRedige; readonly texte: string } {
  const faits = createFaitsActeInventes(acte, nom, reponses);
  const redige = renderActe(acte, faits);
  const nouvelles = redige.trous.flatMap((champ) => {
    const exemple = findChamp(champ)?.demande?.exemple ?? "";
    return exemple === "" || champ in reponses ? [] : [[champ, exemple] as const];
  });
  if (nouvelles.length > 0) return renderActeInvente(acte, nom, { ...reponses, ...Object.fromEntries(nouvelles) });
  return { faits, redige, texte: formatDocumentTexte(redige.document) };
}
