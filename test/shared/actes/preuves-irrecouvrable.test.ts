import { describe, expect, test } from "vitest";
import type { FaitsActe } from "#shared/actes/faits-acte.ts";
import { listPreuves, type Preuve } from "#shared/actes/preuves-irrecouvrable.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { Debiteur, Dossier, Jalon } from "#shared/model/dossier.ts";
import { BAREMES } from "../../support/baremes.ts";
import { createFaitsInventes, createObjetInvente as objet } from "../../support/dossier-invente.ts";

const jalon = (kind: Jalon["kind"], le: string, reste: Partial<Jalon> = {}): Jalon => ({ ...objet(le), jalonId: `${kind}-${le}`, poursuiteId: "p", kind, par: "u", instant: 0, ...reste });
const TAXE = { "tva.taux": "20", "tva.isSurEncaissements": "non" };

function createFaits(changement: Partial<Dossier> = {}, reponses: FaitsActe["reponses"] = {}, debiteur: Partial<Debiteur> = {}): FaitsActe {
  const faits = createFaitsInventes();
  return { ...faits, dossier: { ...faits.dossier, ...changement }, debiteur: { ...faits.debiteur!, ...debiteur }, baremes: BAREMES, territoire: "metropole", reponses, acte: { id: "etat-rectificatif-tva", destinataire: "debiteur", envoi: "recommandé" } };
}

const LIQUIDATION: Partial<Debiteur> = { procedure: { ...objet("2026-10-06"), procedureId: "c", procedure: "liquidation_judiciaire", etat: "ouverte", dateOuverture: jour("2026-10-06"), dateParution: jour("2026-10-15"), source: "BODACC" } };

function find(faits: FaitsActe, objetCherche: RegExp): Preuve | undefined {
  return listPreuves(faits).find(({ objet: dit }) => objetCherche.test(dit));
}

describe("la cause (CGI, art. 272-1)", () => {
  test("manque tant que rien ne la dit, et son absence dit pourquoi elle compte", () => {
    expect(find(createFaits(), /^Cause/)).toMatchObject({ etat: "absente", pourquoi: expect.stringContaining("une dépréciation ou l’indemnité d’un assureur ne suffisent pas") });
  });

  test("une créance encore contestée n’est pas irrécouvrable pour autant", () => {
    const litige = { ...objet("2026-06-12"), litigeId: "l", motif: "qualite", service: "technique" } as const;
    expect(find(createFaits({ litiges: [litige] }), /contestation/)).toMatchObject({ etat: "absente" });
    expect(find(createFaits(), /contestation/)).toBeUndefined();
  });
});

describe("en liquidation", () => {
  test("le jugement suffit\u00A0: ni titre ni mesure ne sont demandés", () => {
    const objets = listPreuves(createFaits({}, {}, LIQUIDATION)).map(({ objet: dit }) => dit);
    expect(objets).toContain("Jugement de liquidation ou sa publication");
    expect(objets).not.toContain("Mesures engagées");
    expect(find(createFaits({}, {}, LIQUIDATION), /^Cause/)).toMatchObject({ etat: "jointe", pourquoi: "liquidation judiciaire, le 06/10/2026." });
  });

  test("la déclaration se prouve par son envoi (C. com., art. L622-24)\u00A0: notée sans pièce, elle reste à vérifier\u00A0; pas notée, elle manque", () => {
    expect(find(createFaits({}, {}, LIQUIDATION), /^Déclaration/)).toMatchObject({ etat: "absente", pourquoi: expect.stringContaining("publication du 15/10/2026") });
    expect(find(createFaits({ jalons: [jalon("declaration_creance", "2026-10-28")] }, {}, LIQUIDATION), /^Déclaration/)?.etat).toBe("a-verifier");
    expect(find(createFaits({ jalons: [jalon("declaration_creance", "2026-10-28", { pieceId: "ar" })] }, {}, LIQUIDATION), /^Déclaration/)).toMatchObject({ etat: "jointe", pieceIds: ["ar"] });
  });
});

describe("l’échec des poursuites", () => {
  const jalons = [jalon("commandement_saisie_vente", "2026-10-01", { pieceId: "cmd" }), jalon("proces_verbal_carence", "2026-10-12")];

  test("se montre par un titre, une mesure et ce qu’elle a trouvé\u00A0: un procès-verbal noté sans sa pièce reste à joindre", () => {
    const faits = createFaits({ jalons });
    expect(find(faits, /^Titre/)?.etat).toBe("absente");
    expect(find(faits, /^Mesures engagées/)).toMatchObject({ etat: "jointe", pieceIds: ["cmd"] });
    expect(find(faits, /^Procès-verbal de carence ou/)).toMatchObject({ etat: "a-verifier", pourquoi: expect.stringContaining("joignez-en la pièce") });
  });

  test("répondu sans aucune mesure, tout manque\u00A0: le temps passé ne prouve rien", () => {
    const faits = createFaits({ jalons: [], evenements: [] }, { "irrecouvrabilite.cause": "échec des poursuites", "irrecouvrabilite.dateEvenement": "2026-10-12" });
    for (const cherche of [/^Relances/, /^Titre/, /^Mesures/, /^Procès-verbal de carence ou/]) expect(find(faits, cherche)?.etat).toBe("absente");
  });
});

describe("la taxe", () => {
  test("sans taux ni régime, le calcul manque, et l’on sait où répondre", () => {
    expect(find(createFaits({}, {}, LIQUIDATION), /^Calcul/)).toMatchObject({ etat: "absente", pourquoi: expect.stringContaining("acte 29") });
  });

  test("calculée, elle a jusqu’au 31 décembre de la deuxième année, et la facture rectificative reste obligatoire (CE 28/03/2012, 320470)", () => {
    const faits = createFaits({}, TAXE, LIQUIDATION);
    expect(find(faits, /^Calcul/)?.etat).toBe("jointe");
    expect(find(faits, /^Délai/)).toMatchObject({ etat: "jointe", pourquoi: expect.stringContaining("31/12/2028") });
    expect(find(faits, /^Facture rectificative/)).toMatchObject({ etat: "absente", pourquoi: expect.stringContaining("obligatoire, même en liquidation") });
  });

  test("un délai passé se dit manquant", () => {
    const ancienne = { procedure: { ...LIQUIDATION.procedure!, dateOuverture: jour("2021-10-06") } };
    expect(find(createFaits({}, TAXE, ancienne), /^Délai/)).toMatchObject({ etat: "absente", pourquoi: expect.stringContaining("il est passé") });
  });

  test("due à l’encaissement, il n’y a rien à récupérer ni à rectifier", () => {
    const faits = createFaits({}, { ...TAXE, "tva.isSurEncaissements": "oui" }, LIQUIDATION);
    expect(find(faits, /^Taxe à récupérer/)?.etat).toBe("jointe");
    expect(find(faits, /^Facture rectificative/)).toBeUndefined();
  });
});

test("le certificat appuie sans s’imposer\u00A0: absent, il est à vérifier, jamais tenu pour manquant", () => {
  expect(find(createFaits(), /^Certificat/)).toMatchObject({ etat: "a-verifier", pourquoi: expect.stringContaining("Il n’a pas été demandé (acte 28)") });
});

test("chaque facture sans sa pièce est nommée", () => {
  const faits = createFaits();
  const [premiere] = faits.dossier.creances;
  const pieces = faits.dossier.pieces.filter(({ nature, creanceIds }) => !(nature === "facture" && creanceIds.includes(premiere!.creanceId)));
  expect(find(createFaits({ pieces }), /^Factures d’origine/)).toMatchObject({ etat: "absente", pourquoi: expect.stringContaining(premiere!.numero) });
  expect(find(faits, /^Factures d’origine/)?.etat).toBe("jointe");
});
