import { describe, expect, test } from "vitest";
import { addJours } from "#shared/kernel/jour.ts";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { ASSIGNATION_REFERE_PROVISION } from "#shared/actes/modeles/assignation-refere-provision.ts";
import { DECLARATION_CREANCE } from "#shared/actes/modeles/declaration-creance.ts";
import { MANDAT_EXECUTION_TITRE } from "#shared/actes/modeles/mandat-execution-titre.ts";
import { MANDAT_MESURE_CONSERVATOIRE } from "#shared/actes/modeles/mandat-mesure-conservatoire.ts";
import { MANDAT_SIGNIFICATION_ORDONNANCE } from "#shared/actes/modeles/mandat-signification-ordonnance.ts";
import { POUVOIR_SPECIAL } from "#shared/actes/modeles/pouvoir-special.ts";
import { QUITUS } from "#shared/actes/modeles/quitus.ts";
import { listVerifications } from "#shared/actes/verifications/liste.ts";
import { type NomDossier, renderActeInvente } from "../../../support/dossiers-actes.ts";

type Reponses = Readonly<Record<string, string>>;

/** All that stands against the act, refusals and impossible dates. */
function listManques(acte: ModeleActe, reponses: Reponses): string {
  const { redige, faits } = renderActeInvente(acte, "une seule facture", reponses);
  return listVerifications(acte, redige, faits).filter(({ isAcquise }) => !isAcquise).map(({ niveau, motif }) => `${niveau} : ${motif ?? ""}`).join("\n");
}

function listRefus(acte: ModeleActe, reponses: Reponses, nom: NomDossier = "une seule facture"): string {
  const { redige, faits } = renderActeInvente(acte, nom, reponses);
  return listVerifications(acte, redige, faits).filter(({ id, isAcquise }) => !isAcquise && id.startsWith("refus/")).map(({ niveau, motif }) => `${niveau} : ${motif ?? ""}`).join("\n");
}

describe("les dates d’un mandat", () => {
  test.each([["2026-08-31", "6 mois", "lundi 1er mars 2027"], ["2026-09-01", "3 mois", "mardi 1er décembre 2026"]])("l’ordonnance du %s se signifie dans les %s, au plus tard le %s (CPC, art. 1411)", (date, duree, terme) => {
    const { texte } = renderActeInvente(MANDAT_SIGNIFICATION_ORDONNANCE, "une seule facture", { "ordonnance.date": date });
    expect(texte).toContain(`le délai est de ${duree} : elle doit être signifiée au plus tard le ${terme}`);
  });

  test("une ordonnance périmée, ou d’avant 2022, ou partielle sans décision, ne se signifie pas", () => {
    expect(listRefus(MANDAT_SIGNIFICATION_ORDONNANCE, { "ordonnance.date": "2026-04-10" })).toContain("absolu : la date limite est dépassée");
    expect(listRefus(MANDAT_SIGNIFICATION_ORDONNANCE, { "ordonnance.date": "2022-02-10" })).toContain("absolu : l’ordonnance est de l’ancien régime");
    expect(listRefus(MANDAT_SIGNIFICATION_ORDONNANCE, { "ordonnance.issue": "partielle", "ordonnance.dateDecision": "" })).toContain("absolu : signifier une ordonnance partielle");
  });

  test("une ordonnance du nouveau régime ne s’exécute pas avant deux mois (CPC, art. 1422)", () => {
    const injonction = { "titre.nature": "ordonnance d’injonction de payer", "titre.date": "2026-09-14" };
    expect(listRefus(MANDAT_EXECUTION_TITRE, { ...injonction, "titre.dateSignification": "2026-10-05" })).toContain("absolu : le délai d’attente de l’ordonnance n’est pas écoulé");
    expect(listRefus(MANDAT_EXECUTION_TITRE, { ...injonction, "titre.dateSignification": "2026-09-18" })).not.toContain("délai d’attente");
  });

  test("un protocole privé, un jugement par défaut notifié trop tard, une majoration trop tôt", () => {
    expect(listRefus(MANDAT_EXECUTION_TITRE, { "titre.nature": "protocole sous seing privé" })).toContain("absolu : un protocole");
    expect(listRefus(MANDAT_EXECUTION_TITRE, { "titre.date": "2026-01-10", "titre.isDefaut": "oui", "titre.dateSignification": "2026-09-01" })).toContain("absolu : le jugement par défaut");
    expect(listRefus(MANDAT_EXECUTION_TITRE, { "titre.majoration": "oui", "titre.dateExecutoire": "2026-11-01", "titre.dateMajoration": "2026-11-20" }, "consommateur")).toContain("bloquant : l’intérêt légal n’est majoré");
  });

  test("une autorisation de plus de trois mois est caduque (CPCE, art. R511-6)", () => {
    const conservatoire = { "conservatoire.isAutorisee": "oui", "conservatoire.nature": "saisie de créances" };
    expect(listRefus(MANDAT_MESURE_CONSERVATOIRE, { ...conservatoire, "conservatoire.dateOrdonnance": "2026-08-10" })).toContain("absolu : le délai pour exécuter l’ordonnance est écoulé");
    expect(renderActeInvente(MANDAT_MESURE_CONSERVATOIRE, "une seule facture", conservatoire).texte).toContain("À EXÉCUTER AU PLUS TARD LE 10 FÉVRIER 2027 – CONFIDENTIEL");
  });
});

describe("la déclaration, le pouvoir, le quitus", () => {
  test("les intérêts s’arrêtent la veille du jugement, le total ajoute l’échéancier, chaque rubrique s’imprime (C. com., art. L622-25, L622-28)", () => {
    const { texte } = renderActeInvente(DECLARATION_CREANCE, "procédure collective", { termes: "2027-01-31 ; 1 200,00 ; loyer\n2027-02-28 ; 1 200,00 ; loyer" });
    expect(texte).toContain("Les intérêts sont calculés jusqu'au 5 octobre 2026, veille du jugement d'ouverture");
    expect(texte).toContain("à échoir : 2 400,00 € ; soit 43 863,37 €");
    expect(renderActeInvente(DECLARATION_CREANCE, "procédure collective", { termes: "" }).texte).toContain("### 2. SOMMES À ÉCHOIR\nNéant.");
  });

  test("après deux mois de la publication, le relevé de forclusion ; jamais par lettre simple (C. com., art. R622-24, L622-26)", () => {
    expect(listRefus(DECLARATION_CREANCE, { "declaration.dateBodacc": "2026-09-15" }, "procédure collective")).toContain("relevé de forclusion");
    expect(listRefus(DECLARATION_CREANCE, { "acte.mode": "lettre simple" }, "procédure collective")).toContain("envoyer en recommandé");
  });

  test("au tribunal judiciaire, seul un salarié de la société reçoit le pouvoir (CPC, art. 762)", () => {
    const tj = { "juridiction.intitule": "le tribunal judiciaire de Nanterre" };
    expect(listRefus(POUVOIR_SPECIAL, { ...tj, "pouvoir.mandataireSociete": "salarié d’une autre société" })).toContain("absolu : au tribunal judiciaire");
    expect(listRefus(POUVOIR_SPECIAL, { ...tj, "pouvoir.mandataireSociete": "salarié de la société" })).not.toContain("au tribunal judiciaire, seul");
  });

  test("le pouvoir se donne encore le matin de l’audience, jamais après l’acte (CPC, art. 762, 853)", () => {
    const { faits } = renderActeInvente(POUVOIR_SPECIAL, "une seule facture");
    const jourMeme = { "audience.date": faits.aujourdhui, "pouvoir.dateActe": faits.aujourdhui };
    expect(listManques(POUVOIR_SPECIAL, jourMeme)).not.toMatch(/déjà passé|après l’acte/);
    expect(listManques(POUVOIR_SPECIAL, { ...jourMeme, "pouvoir.dateActe": addJours(faits.aujourdhui, -1) })).toContain("absolu : le pouvoir ne se donne pas après l’acte à accomplir");
    expect(listManques(POUVOIR_SPECIAL, { ...jourMeme, "audience.date": addJours(faits.aujourdhui, -1) })).toContain("est déjà passé");
    expect(listManques(ASSIGNATION_REFERE_PROVISION, { "audience.date": faits.aujourdhui })).toContain("bloquant : l’audience est fixée au jour même de l’acte");
  });

  test("pas de quitus tant qu’un centime est dû", () => {
    expect(listRefus(QUITUS, { "quitus.isEncaisse": "oui", "quitus.isHabilite": "oui" })).toMatch(/^absolu : le solde n’est pas nul au centime près[^\n]*$/);
  });
});
