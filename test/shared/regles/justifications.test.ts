// Ten proofs as the screen prints them, kept whole: whoever changes a sentence reads it again as a clerk of the court would.
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import { type Resultat } from "#shared/kernel/resultat.ts";
import { computeColonnesTitre } from "#shared/regles/decompte/colonnes-titre.ts";
import { computeContreDecompte } from "#shared/regles/decompte/contre-decompte.ts";
import { computeDecompte } from "#shared/regles/decompte/decompte.ts";
import { computeActesSalvateurs } from "#shared/regles/prescription/actes-salvateurs.ts";
import { computePrescription } from "#shared/regles/prescription/prescription.ts";
import { computePrescriptionEcheances } from "#shared/regles/prescription/prescription-echeances.ts";
import { computePrescriptionTitre } from "#shared/regles/prescription/prescription-titre.ts";
import { BAREMES, expectCalcule } from "../../support/baremes.ts";
import { renderJustification } from "../../support/justification-texte.ts";
import { createFacture, createFaits, PRO_CONTRE_CONSOMMATEUR } from "./decompte/faits.ts";
import { createEvenement, createFaits as createPrescription } from "./prescription/faits.ts";

const print = (resultat: Resultat<unknown>) => `\n${renderJustification(expectCalcule(resultat).justification)}\n`;
const legal = { regime: "legal", miseEnDemeureLe: jour("2026-02-02") } as const;
const condamnation = createFacture({ libelle: "condamnation", montantTtc: montant(1_000_000), echeance: jour("2026-02-02"), taux: legal });

describe("dix justifications, telles que l’écran les imprime", () => {
  test("1. pénalités de retard, règlement partiel", () => {
    expect(print(computeDecompte(createFaits({ arreteAu: jour("2026-09-03"), creances: [createFacture({ libelle: "facture n° F-118", montantTtc: montant(1_000_000), echeance: jour("2026-05-01") })], reglements: [{ date: jour("2026-07-15"), montant: montant(400_000) }] }), BAREMES))).toMatchInlineSnapshot(`
      "
      Décompte d’une créance à une date
        C. com., art. L441-10 II ; C. com., art. D441-5 ; C. civ., art. 1343-1
      - Intérêts simples : principal × taux annuel × jours ÷ 365, arrondis au centime par période [Usage année de 365 jours, bissextile comprise]
      - facture n° F-118 : principal toutes taxes comprises, échu le 01/05/2026 → 10 000,00 €
      - facture n° F-118 : premier jour portant intérêt → 02/05/2026 [C. com., art. L441-10 II]
      - facture n° F-118 : du 02/05/2026 au 30/06/2026 inclus, 10 000,00 € × 12,15 % × 60 j ÷ 365 (taux de la BCE au 01/01/2026, 2,15 %, plus 10 points) → 199,73 € [C. com., art. L441-10 II]
      - facture n° F-118 : du 01/07/2026 au 15/07/2026 inclus, 10 000,00 € × 12,40 % × 15 j ÷ 365 (taux de la BCE au 01/07/2026, 2,40 %, plus 10 points) → 50,96 € [C. com., art. L441-10 II]
      - facture n° F-118 : règlement du 15/07/2026, 250,69 € sur les intérêts et 3 749,31 € sur le principal → 4 000,00 € [C. civ., art. 1343-1 ; C. civ., art. 1342-10]
      - facture n° F-118 : du 16/07/2026 au 03/09/2026 inclus, 6 250,69 € × 12,40 % × 50 j ÷ 365 (taux de la BCE au 01/07/2026, 2,40 %, plus 10 points) → 106,18 € [C. com., art. L441-10 II]
      - facture n° F-118 : indemnité forfaitaire de recouvrement → 40,00 € [C. com., art. D441-5 ; C. com., art. L441-10 II]
      - Total arrêté au 3 septembre 2026 : principal 6 250,69 €, intérêts 106,18 €, indemnités 40,00 € → 6 396,87 €
        lu : Nombre de jours de l’année dans le calcul des intérêts, 365 jours depuis le 01/01/2009
        lu : Taux de la BCE, opérations principales de refinancement, 2,15 % depuis le 11/06/2025
        lu : Points ajoutés au taux de la BCE à défaut de taux convenu, 10 points depuis le 26/04/2019
        lu : Taux de la BCE, opérations principales de refinancement, 2,40 % depuis le 17/06/2026
        lu : Indemnité forfaitaire pour frais de recouvrement, par facture, 40,00 € depuis le 01/01/2013
      "
    `);
  });

  test("2. condamnation au taux légal, majorée, avec dépens et article 700", () => {
    const frais = [
      { id: "d", libelle: "Dépens", poste: "depens", date: jour("2026-02-03"), montant: montant(6822) },
      { id: "a", libelle: "Article 700", poste: "article-700", date: jour("2026-02-03"), montant: montant(80_000) },
      { id: "r", libelle: "Relance facturée par un tiers", poste: "amiable", date: jour("2025-12-01"), montant: montant(3600) },
    ] as const;
    expect(print(computeDecompte(createFaits({ ...PRO_CONTRE_CONSOMMATEUR, creances: [condamnation], titre: { executoireLe: jour("2026-02-10"), prononceLe: jour("2026-02-03") }, frais }), BAREMES))).toMatchInlineSnapshot(`
      "
      Décompte d’une créance à une date
        CMF, art. L313-2 ; CMF, art. L313-3 ; CPC, art. 696 ; CPC, art. 700 ; CPCE, art. L111-8
      - Intérêts simples : principal × taux annuel × jours ÷ 365, arrondis au centime par période [Usage année de 365 jours, bissextile comprise]
      - condamnation : principal, échu le 02/02/2026 → 10 000,00 €
      - condamnation : premier jour portant intérêt → 03/02/2026 [C. civ., art. 1231-6 ; C. civ., art. 1344-1]
      - condamnation : du 03/02/2026 au 10/04/2026 inclus, 10 000,00 € × 2,62 % × 67 j ÷ 365 (intérêt légal du 1er semestre 2026, 2,62 %) → 48,09 € [CMF, art. L313-2]
      - condamnation : du 11/04/2026 au 30/06/2026 inclus, 10 000,00 € × 7,62 % × 81 j ÷ 365 (intérêt légal du 1er semestre 2026, 2,62 %, plus 5 points depuis le 11/04/2026) → 169,10 € [CMF, art. L313-2 ; CMF, art. L313-3]
      - condamnation : du 01/07/2026 au 21/11/2026 inclus, 10 000,00 € × 7,75 % × 144 j ÷ 365 (intérêt légal du 2e semestre 2026, 2,75 %, plus 5 points depuis le 11/04/2026) → 305,75 € [CMF, art. L313-2 ; CMF, art. L313-3]
      - Dépens du 03/02/2026 : dépens mis à la charge du débiteur par la décision → 68,22 € [CPC, art. 696]
      - Article 700 du 03/02/2026 : somme allouée par la décision → 800,00 € [CPC, art. 700]
      - Relance facturée par un tiers du 01/12/2025, 36,00 €, non compté : frais de recouvrement amiable sans titre, à la charge du créancier, toute clause contraire étant réputée non écrite → 0,00 € [CPCE, art. L111-8]
      - Total arrêté au 21 novembre 2026 : principal 10 000,00 €, intérêts 522,94 €, frais 868,22 € → 11 391,16 €
        lu : Nombre de jours de l’année dans le calcul des intérêts, 365 jours depuis le 01/01/2009
        lu : Taux de l’intérêt légal, tous les autres cas, 2,62 % depuis le 01/01/2026
        lu : Points ajoutés à l’intérêt légal quand la condamnation n’est pas payée, 5 points depuis le 01/01/2001
        lu : Délai avant la majoration de l’intérêt légal, 2 mois depuis le 01/01/2001
        lu : Taux de l’intérêt légal, tous les autres cas, 2,75 % depuis le 01/07/2026
      ! Les dépens ne portent pas intérêt ici : le point de départ de leur intérêt est à vérifier.
      ! L’article 700 porte intérêt au taux légal dès le prononcé (C. civ., art. 1231-7) : cet intérêt n’est pas compté ici.
      "
    `);
  });

  test("3. taux convenu sous le plancher, capitalisation, délai de grâce", () => {
    const facture = createFacture({ libelle: "facture n° F-7", montantTtc: montant(500_000), echeance: jour("2024-12-31"), taux: { regime: "conventionnel", tauxPpm: taux(60_000) } });
    expect(print(computeDecompte(createFaits({ arreteAu: jour("2026-06-30"), creances: [facture], capitalisation: { depuis: jour("2025-01-01"), fondement: "contrat" }, delaisGrace: [{ du: jour("2026-03-01"), au: jour("2026-05-31") }] }), BAREMES))).toMatchInlineSnapshot(`
      "
      Décompte d’une créance à une date
        C. com., art. L441-10 II ; C. civ., art. 1343-5 ; C. com., art. D441-5 ; C. civ., art. 1343-2
      - Intérêts : principal × taux annuel × jours ÷ 365, arrondis au centime par période [Usage année de 365 jours, bissextile comprise]
      - facture n° F-7 : principal toutes taxes comprises, échu le 31/12/2024 → 5 000,00 €
      - facture n° F-7 : premier jour portant intérêt → 01/01/2025 [C. com., art. L441-10 II]
      - facture n° F-7 : du 01/01/2025 au 30/06/2025 inclus, 5 000,00 € × 6,00 % × 181 j ÷ 365 (taux convenu, 6,00 %) → 148,77 € [C. com., art. L441-10 II]
      - facture n° F-7 : du 01/07/2025 au 31/12/2025 inclus, 5 000,00 € × 6,00 % × 184 j ÷ 365 (taux convenu, 6,00 %) → 151,23 € [C. com., art. L441-10 II]
      - facture n° F-7 : du 01/01/2026 au 28/02/2026 inclus, 5 300,00 € (dont 300,00 € d’intérêts capitalisés) × 6,00 % × 59 j ÷ 365 (taux convenu, 6,00 %) → 51,40 € [C. com., art. L441-10 II ; C. civ., art. 1343-2]
      - facture n° F-7 : du 01/03/2026 au 31/05/2026 inclus, 5 300,00 € (dont 300,00 € d’intérêts capitalisés) × 0,00 % × 92 j ÷ 365 (pénalités non encourues, délai de grâce jusqu’au 31/05/2026) → 0,00 € [C. civ., art. 1343-5 ; C. civ., art. 1343-2]
      - facture n° F-7 : du 01/06/2026 au 30/06/2026 inclus, 5 300,00 € (dont 300,00 € d’intérêts capitalisés) × 6,00 % × 30 j ÷ 365 (taux convenu, 6,00 %) → 26,14 € [C. com., art. L441-10 II ; C. civ., art. 1343-2]
      - facture n° F-7 : indemnité forfaitaire de recouvrement → 40,00 € [C. com., art. D441-5 ; C. com., art. L441-10 II]
      - Total arrêté au 30 juin 2026 : principal 5 000,00 €, intérêts 377,54 €, indemnités 40,00 € → 5 417,54 €
        lu : Nombre de jours de l’année dans le calcul des intérêts, 365 jours depuis le 01/01/2009
        lu : Durée entière pour laquelle des intérêts doivent être dus avant de produire intérêt, 1 an depuis le 01/01/2009
        lu : Indemnité forfaitaire pour frais de recouvrement, par facture, 40,00 € depuis le 01/01/2013
      ! Le taux convenu de 6,00 % est inférieur au plancher du 1er semestre 2025, 11,13 %, soit 3 fois l’intérêt légal (C. com., art. L441-10 II).
      ! Le taux convenu de 6,00 % est inférieur au plancher du 2e semestre 2025, 8,28 %, soit 3 fois l’intérêt légal (C. com., art. L441-10 II).
      ! Le taux convenu de 6,00 % est inférieur au plancher du 1er semestre 2026, 7,86 %, soit 3 fois l’intérêt légal (C. com., art. L441-10 II).
      ! Capitalisation : garder la clause du contrat (C. civ., art. 1343-2).
      "
    `);
  });

  test("4. commande publique, principal d’abord, trop-perçu", () => {
    const publique = createFacture({ libelle: "facture n° 12", montantTtc: montant(300_000), echeance: jour("2026-05-31"), taux: { regime: "commande-publique" } });
    expect(print(computeDecompte(createFaits({ debiteur: { qualite: "personne-publique" }, creances: [publique], reglements: [{ date: jour("2026-07-31"), montant: montant(320_000), principalDabord: "accord-creancier" }] }), BAREMES))).toMatchInlineSnapshot(`
      "
      Décompte d’une créance à une date
        Décret 2013-269 art. 8 ; Décret 2013-269 art. 9 ; C. civ., art. 1343-1
      - Intérêts simples : principal × taux annuel × jours ÷ 365, arrondis au centime par période [Usage année de 365 jours, bissextile comprise]
      - facture n° 12 : principal toutes taxes comprises, échu le 31/05/2026 → 3 000,00 €
      - facture n° 12 : premier jour portant intérêt → 01/06/2026 [Décret 2013-269 art. 8]
      - facture n° 12 : du 01/06/2026 au 30/06/2026 inclus, 3 000,00 € × 10,15 % × 30 j ÷ 365 (taux de la BCE au 01/01/2026, 2,15 %, plus 8 points, figé pour tout le retard) → 25,03 € [Décret 2013-269 art. 8]
      - facture n° 12 : du 01/07/2026 au 31/07/2026 inclus, 3 000,00 € × 10,15 % × 31 j ÷ 365 (taux de la BCE au 01/01/2026, 2,15 %, plus 8 points, figé pour tout le retard) → 25,86 € [Décret 2013-269 art. 8]
      - facture n° 12 : règlement du 31/07/2026, 3 000,00 € sur le principal, 50,89 € sur les intérêts et 40,00 € sur l’indemnité forfaitaire → 3 090,89 € [C. civ., art. 1343-1 ; C. civ., art. 1342-10]
      - facture n° 12 : indemnité forfaitaire de recouvrement → 40,00 € [Décret 2013-269 art. 9]
      - Trop-perçu, que rien n’absorbe → 109,11 €
      - Total arrêté au 21 novembre 2026 : principal 0,00 €, intérêts 0,00 € → 0,00 €
        lu : Nombre de jours de l’année dans le calcul des intérêts, 365 jours depuis le 01/01/2009
        lu : Taux de la BCE, opérations principales de refinancement, 2,15 % depuis le 11/06/2025
        lu : Points ajoutés au taux de la BCE dans la commande publique, 8 points depuis le 01/05/2013
        lu : Indemnité forfaitaire pour frais de recouvrement, commande publique, 40,00 € depuis le 01/05/2013
      ! À vérifier : taux de la commande publique relevé d’une seule source (décret 2013-269, art. 8).
      ! Le règlement du 31/07/2026 est imputé d’abord sur le principal : garder l’écrit du créancier qui y consent (C. civ., art. 1343-1).
      "
    `);
  });

  test("5. avant et après le titre", () => {
    expect(print(computeColonnesTitre(createFaits({ ...PRO_CONTRE_CONSOMMATEUR, creances: [condamnation], titre: { executoireLe: jour("2026-06-30") }, reglements: [{ date: jour("2026-07-15"), montant: montant(40_000) }] }), BAREMES))).toMatchInlineSnapshot(`
      "
      Décompte avant et après le titre
        CMF, art. L313-2 ; CMF, art. L313-3 ; C. civ., art. 1343-1
      - Intérêts simples : principal × taux annuel × jours ÷ 365, arrondis au centime par période [Usage année de 365 jours, bissextile comprise]
      - condamnation : principal, échu le 02/02/2026 → 10 000,00 €
      - condamnation : premier jour portant intérêt → 03/02/2026 [C. civ., art. 1231-6 ; C. civ., art. 1344-1]
      - condamnation : du 03/02/2026 au 30/06/2026 inclus, 10 000,00 € × 2,62 % × 148 j ÷ 365 (intérêt légal du 1er semestre 2026, 2,62 %) → 106,24 € [CMF, art. L313-2]
      - condamnation : du 01/07/2026 au 15/07/2026 inclus, 10 000,00 € × 2,75 % × 15 j ÷ 365 (intérêt légal du 2e semestre 2026, 2,75 %) → 11,30 € [CMF, art. L313-2]
      - condamnation : règlement du 15/07/2026, 117,54 € sur les intérêts et 282,46 € sur le principal → 400,00 € [C. civ., art. 1343-1 ; C. civ., art. 1342-10]
      - condamnation : du 16/07/2026 au 30/08/2026 inclus, 9 717,54 € × 2,75 % × 46 j ÷ 365 (intérêt légal du 2e semestre 2026, 2,75 %) → 33,68 € [CMF, art. L313-2]
      - condamnation : du 31/08/2026 au 21/11/2026 inclus, 9 717,54 € × 7,75 % × 83 j ÷ 365 (intérêt légal du 2e semestre 2026, 2,75 %, plus 5 points depuis le 31/08/2026) → 171,26 € [CMF, art. L313-2 ; CMF, art. L313-3]
      - Total arrêté au 21 novembre 2026 : principal 9 717,54 €, intérêts 204,94 € → 9 922,48 €
      - Principal : 10 000,00 € à la date du titre, le 30 juin 2026, moins 282,46 € réglés ou déduits depuis → 9 717,54 €
      - Intérêts : 106,24 € à la date du titre, le 30 juin 2026, plus 216,24 € depuis, moins 117,54 € réglés ou déduits depuis → 204,94 €
      - Total : 10 106,24 € à la date du titre, le 30 juin 2026, plus 216,24 € depuis, moins 400,00 € réglés ou déduits depuis → 9 922,48 €
        lu : Nombre de jours de l’année dans le calcul des intérêts, 365 jours depuis le 01/01/2009
        lu : Taux de l’intérêt légal, tous les autres cas, 2,62 % depuis le 01/01/2026
        lu : Taux de l’intérêt légal, tous les autres cas, 2,75 % depuis le 01/07/2026
        lu : Points ajoutés à l’intérêt légal quand la condamnation n’est pas payée, 5 points depuis le 01/01/2001
        lu : Délai avant la majoration de l’intérêt légal, 2 mois depuis le 01/01/2001
      "
    `);
  });

  test("6. contre-décompte de l’étude", () => {
    const notre = createFaits({ ...PRO_CONTRE_CONSOMMATEUR, creances: [condamnation], titre: { executoireLe: jour("2026-02-10") } });
    const lignes = [{ poste: "principal", montant: montant(1_000_000) }, { poste: "interets", montant: montant(21_473) }, { poste: "frais", libelle: "Débours", montant: montant(900) }, { poste: "total", montant: montant(1_022_373) }] as const;
    expect(print(computeContreDecompte({ notre, releve: { arreteAu: jour("2026-11-21"), presentation: "nette", lignes } }, BAREMES))).toMatchInlineSnapshot(`
      "
      Notre décompte comparé à celui de l’étude
        CPCE, art. L111-8 ; CMF, art. L313-3
      - Les deux décomptes sont comparés au 21 novembre 2026, poste par poste ; un écart de 0,03 € au plus tient aux arrondis
      - Principal : 10 000,00 € chez nous, 10 000,00 € chez l’étude, conforme → 0,00 €
      - Intérêts : 522,94 € chez nous, 214,73 € chez l’étude, écart expliqué → −308,21 €
      - Indemnités : 0,00 € chez nous, 0,00 € chez l’étude, conforme → 0,00 €
      - Frais : 0,00 € chez nous, 9,00 € chez l’étude, écart expliqué → 9,00 €
      - Total : 10 522,94 € chez nous, 10 223,73 € chez l’étude, écart expliqué → −299,21 €
      - Cause retrouvée par recalcul : Débours (9,00 €), sans justificatif chez nous (frais 9,00 € et total 9,00 €) → 9,00 € [CPCE, art. L111-8]
      - Cause retrouvée par recalcul : majoration de cinq points oubliée (intérêts −308,21 € et total −308,21 €) → −308,21 € [CMF, art. L313-3]
      "
    `);
  });

  test("7. prescription commerciale, acte après acte", () => {
    const evenements = [
      { type: "mise_en_demeure", date: "2023-09-22" }, { type: "paiement_partiel", date: "2024-03-16" }, { type: "conciliation", date: "2025-05-04", fin: "2025-06-30" },
      { type: "assignation", date: "2025-11-03", fin: "2026-09-15", issue: "desistement" as const },
    ];
    expect(print(computePrescription(createPrescription({ execution: "2022-03-15", facture: "2022-03-31", echeance: "2022-05-15", evenements }), BAREMES))).toMatchInlineSnapshot(`
      "
      Prescription d’une créance et forclusion
        C. com., art. L110-4 I
      - Point de départ : la fin de l’exécution → 15/03/2022 [C. com., art. L110-4 I]
      - Durée : 5 ans ; dernier jour sûr, la veille du même quantième, avant tout événement → dimanche 14 mars 2027 [C. com., art. L110-4 I ; Cass. 12/12/2018]
      - Mise en demeure du 22/09/2023 : une mise en demeure, même recommandée, n’interrompt pas la prescription [Com. 18/05/2022, 20-23.204]
      - Paiement partiel du 16/03/2024 : il vaut reconnaissance et interrompt pour toute la créance [C. civ., art. 2240]
      - Un nouveau délai de même durée court → 16/03/2024 [C. civ., art. 2231]
      - Conciliation du 04/05/2025 : le délai s’arrête sans s’effacer, du 04/05/2025 au 30/06/2025, soit 57 jours [C. civ., art. 2238]
      - Assignation du 03/11/2025 : désistement, l’interruption est non avenue [C. civ., art. 2243]
      - Dernier jour → vendredi 11 mai 2029 [C. civ., art. 2228 ; C. civ., art. 2229]
      - Ce jour est ouvrable : agir au plus tard → vendredi 11 mai 2029 [Civ. 2e 07/04/2016, 15-12.960]
      - Thèse du créancier. Point de départ : l’échéance → 15/05/2022 [C. civ., art. 2233 3°]
      - Thèse du créancier. Durée : 5 ans ; dernier jour sûr, la veille du même quantième, avant tout événement → vendredi 14 mai 2027 [C. com., art. L110-4 I ; Cass. 12/12/2018]
      - Thèse du créancier. Les mêmes actes donnent le même dernier jour
        lu : Obligations nées du commerce, 5 ans depuis le 19/06/2008
        lu : Marge de sécurité : la prescription est tenue pour acquise la veille du même quantième, 1 jour depuis le 19/06/2008
        lu : Durée minimale qui reste à courir après une suspension, 6 mois depuis le 19/06/2008
      ! Le paiement du 16/03/2024 n’interrompt que s’il reconnaît la dette sans équivoque (C. civ., art. 2240) : à confirmer.
      "
    `);
  });

  test("8. crédit à la consommation, forclusion encourue", () => {
    expect(print(computePrescription(createPrescription({ nature: "credit_consommation", echeance: "2024-02-10", evenements: [{ type: "reconnaissance", date: "2025-06-01" }, { type: "requete_injonction", date: "2026-01-15" }] }), BAREMES))).toMatchInlineSnapshot(`
      "
      Prescription d’une créance et forclusion
        C. conso, art. R312-35 ; C. civ., art. 2220
      - Point de départ : l’échéance → 10/02/2024 [C. conso, art. R312-35 ; C. civ., art. 2220]
      - Durée : 2 ans ; dernier jour sûr, la veille du même quantième, avant tout événement → lundi 9 février 2026 [C. conso, art. R312-35 ; C. civ., art. 2220 ; Cass. 12/12/2018]
      - Reconnaissance de la dette du 01/06/2025 : une reconnaissance n’interrompt pas une forclusion [C. civ., art. 2220]
      - Requête en injonction de payer du 15/01/2026 : la requête n’interrompt pas : seule la signification de l’ordonnance interrompt [Civ. 1re 10/07/1990, 89-13.345 ; Civ. 1re 09/09/2020, 19-12.006]
      - Dernier jour → lundi 9 février 2026 [C. civ., art. 2228 ; C. civ., art. 2229]
      - Ce jour est ouvrable : agir au plus tard → lundi 9 février 2026 [Civ. 2e 07/04/2016, 15-12.960]
      - La forclusion est encourue : le juge peut la relever d’office [C. conso, art. R632-1]
      - Thèse du créancier : même point de départ, même date [C. civ., art. 2233 3°]
        lu : Crédit à la consommation (forclusion), 2 ans depuis le 19/06/2008
        lu : Marge de sécurité : la prescription est tenue pour acquise la veille du même quantième, 1 jour depuis le 19/06/2008
        lu : Durée minimale qui reste à courir après une suspension, 6 mois depuis le 19/06/2008
      ! Forclusion de deux ans : elle part du premier incident de paiement non régularisé, à vérifier sur l’historique du crédit.
      "
    `);
  });

  test("9. un titre et ses intérêts, une créance échéance par échéance", () => {
    const titre = computePrescriptionTitre({
      titre: { numero: "1", date: jour("2020-01-10") }, creance: { nature: "commercial", dates: { echeance: jour("2018-03-15") } }, evenements: [createEvenement({ type: "acte_execution", date: "2025-06-02" })],
      periodiques: [{ id: "i", libelle: "Intérêts de 2022", echeance: jour("2022-12-31") }], au: jour("2026-11-21"),
    }, BAREMES);
    const echeances = ["2021-06-30", "2021-12-31", "2022-06-30"].map((date) => ({ id: date, libelle: `Échéance du ${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`, echeance: jour(date) }));
    const parEcheance = computePrescriptionEcheances({ nature: "commercial", echeances, decheanceTermeLe: jour("2022-01-31"), evenements: [], au: jour("2026-11-21") }, BAREMES);
    expect(print(titre) + print(parEcheance)).toMatchInlineSnapshot(`
      "
      Prescription de l’exécution d’un titre
        CPCE, art. L111-4
      - Titre du 10/01/2020 (CPCE, art. L111-3, 1°) : l’exécution se prescrit par dix ans, sans délai butoir [CPCE, art. L111-4]
      - Point de départ : la date du titre → 10/01/2020 [CPCE, art. L111-4]
      - Durée : 10 ans ; dernier jour sûr, la veille du même quantième, avant tout événement → mercredi 9 janvier 2030 [CPCE, art. L111-4 ; Cass. 12/12/2018]
      - Acte d’exécution forcée du 02/06/2025 : cet acte interrompt la prescription [C. civ., art. 2244]
      - Un nouveau délai de même durée court → 02/06/2025 [C. civ., art. 2231]
      - Dernier jour → vendredi 1er juin 2035 [C. civ., art. 2228 ; C. civ., art. 2229]
      - Ce jour est ouvrable : agir au plus tard → vendredi 1er juin 2035 [Civ. 2e 07/04/2016, 15-12.960]
      - Thèse du créancier : même point de départ, même date [C. civ., art. 2233 3°]
      - Intérêts de 2022 : somme échue après le titre, qui suit la prescription de la créance → 01/06/2030 [Ass. plén. 10/06/2005, 03-18.922]
        lu : Exécution d’un titre exécutoire (CPCE, art. L111-3, 1° à 3°), 10 ans depuis le 19/06/2008
        lu : Marge de sécurité : la prescription est tenue pour acquise la veille du même quantième, 1 jour depuis le 19/06/2008
        lu : Durée minimale qui reste à courir après une suspension, 6 mois depuis le 19/06/2008
        lu : Obligations nées du commerce, 5 ans depuis le 19/06/2008
      ! À vérifier : le texte ne dit pas d’où partent les dix ans ; la date du titre est retenue, puis le dernier acte interruptif.
      ! À vérifier : la prescription propre des sommes échues après le titre est donnée de mémoire (Ass. plén. 10/06/2005, 03-18.922).

      Prescription échéance par échéance
        C. civ., art. 2233 3°
      - Une prescription par échéance [C. civ., art. 2233 3°]
      - Déchéance du terme : le capital restant devient exigible → 31/01/2022 [C. civ., art. 2233 3°]
      - Échéance du 30/06/2021 : départ le 30/06/2021, prescrite → 29/06/2026
      - Échéance du 31/12/2021 : départ le 31/12/2021, court, agir au plus tard le mercredi 30 décembre 2026 → 30/12/2026
      - Échéance du 30/06/2022 : départ le 31/01/2022, court, agir au plus tard le vendredi 29 janvier 2027 → 30/01/2027
        lu : Obligations nées du commerce, 5 ans depuis le 19/06/2008
        lu : Marge de sécurité : la prescription est tenue pour acquise la veille du même quantième, 1 jour depuis le 19/06/2008
        lu : Durée minimale qui reste à courir après une suspension, 6 mois depuis le 19/06/2008
      ! À vérifier : point de départ du capital devenu exigible par déchéance du terme, donné de mémoire.
      "
    `);
  });

  test("10. quel acte sauverait la créance", () => {
    const prescription = expectCalcule(computePrescription(createPrescription({ execution: "2021-12-14" }), BAREMES)).valeur;
    expect(print(computeActesSalvateurs({ nature: "commercial", prescription, au: jour("2026-11-21"), hasTitre: false, isProcedureCollective: false }))).toMatchInlineSnapshot(`
      "
      Actes qui sauveraient une créance de la prescription
        C. civ., art. 2240 à 2246 ; Com. 18/05/2022, 20-23.204
      - Dernier jour pour agir, sans compter sur un report → vendredi 11 décembre 2026 [Civ. 2e 07/04/2016, 15-12.960]
      - Reconnaissance de la dette (interrompt) : écrit daté et signé du débiteur, qui reconnaît la dette sans équivoque → jusqu’au 13/12/2026 inclus [C. civ., art. 2240]
      - Paiement partiel (interrompt) : versement accompagné d’un écrit qui le rattache à la dette → jusqu’au 13/12/2026 inclus [C. civ., art. 2240]
      - Demande de conciliation préalable au tribunal judiciaire (interrompt) : créance de la compétence du tribunal judiciaire ; la date est celle de l’enregistrement → jusqu’au 11/12/2026 inclus [CPC, art. 820]
      - Médiation (suspend) : accord écrit du débiteur pour y recourir ; elle suspend sans effacer → jusqu’au 13/12/2026 inclus [C. civ., art. 2238]
      - Signification de l’ordonnance d’injonction de payer (interrompt) : l’ordonnance doit être rendue et signifiée avant ce jour ; compter le délai du greffe, la requête n’interrompt pas → jusqu’au 11/12/2026 inclus [Civ. 1re 10/07/1990, 89-13.345 ; Civ. 1re 09/09/2020, 19-12.006]
      - Mesure conservatoire (interrompt) : mesure pratiquée, avec l’autorisation du juge ou un titre de l’article L511-2 du CPCE → jusqu’au 11/12/2026 inclus [C. civ., art. 2244]
      - Assignation (interrompt) : délivrée, même en référé, puis menée à son terme ; un désistement, une péremption ou une caducité efface tout → jusqu’au 11/12/2026 inclus [C. civ., art. 2241 ; C. civ., art. 2242]
      - Mise en demeure : sans effet ; une mise en demeure, même recommandée, n’interrompt pas la prescription [Com. 18/05/2022, 20-23.204]
      - Relance : sans effet ; une relance n’interrompt pas la prescription [Com. 18/05/2022, 20-23.204]
      - Facture : sans effet ; l’envoi d’une facture n’interrompt pas la prescription [Com. 18/05/2022, 20-23.204]
      - Négociation : sans effet ; ni pourparlers ni échéancier proposé sans acceptation n’interrompent ou ne suspendent la prescription [Com. 18/05/2022, 20-23.204]
      - Requête en injonction de payer : sans effet ; la requête n’interrompt pas : seule la signification de l’ordonnance interrompt [Civ. 1re 10/07/1990, 89-13.345 ; Civ. 1re 09/09/2020, 19-12.006]
      - Sommation de payer sans titre : sans effet ; une sommation par commissaire de justice n’est pas un acte d’exécution [C. civ., art. 2244]
      - Ordonnance autorisant une mesure conservatoire : sans effet ; l’autorisation n’interrompt pas : seule la mesure pratiquée compte [C. civ., art. 2244]
      - Signification d’un titre : sans effet ; la simple signification d’un titre n’est pas un acte d’exécution [C. civ., art. 2244]
      - Commandement de l’article L126-2 : sans effet ; l’effet de ce commandement n’est pas établi [CPCE, art. L126-2]
      "
    `);
  });
});
