/** Twenty addresses and their jurisdictions, as the reference data gives them with what confirms each. */
export interface CasAdresse {
  readonly insee: string;
  readonly codePostal: string;
  readonly ville: string;
  readonly tj: string;
  /** Absent: the seat of the tribunal judiciaire. */
  readonly tprx?: string;
  /** More than one: the candidates, best first. */
  readonly tc: readonly string[];
  readonly source: string;
}

const R1422_4 = "C. trav., annexe R1422-4 (2026)";
const MINISTERE = "liste des juridictions par commune du ministère de la justice (07/2026)";

export const ADRESSES: readonly CasAdresse[] = [
  { insee: "01001", codePostal: "01400", ville: "L’Abergement-Clémenciat", tj: "tj01053", tprx: "tprx01427", tc: ["tc0101"], source: MINISTERE },
  { insee: "01187", codePostal: "01260", ville: "Haut Valromey", tj: "tj01053", tprx: "tprx01034", tc: ["tc0101"], source: MINISTERE },
  { insee: "13055", codePostal: "13001", ville: "Marseille", tj: "tj13055", tc: ["tc1303"], source: `${MINISTERE} ; arrêté du 05/07/2024` },
  { insee: "33063", codePostal: "33000", ville: "Bordeaux", tj: "tj33063", tc: ["tc3302"], source: MINISTERE },
  { insee: "69123", codePostal: "69001", ville: "Lyon", tj: "tj69123", tc: ["tc6901"], source: `${MINISTERE} ; arrêté du 05/07/2024` },
  { insee: "75056", codePostal: "75008", ville: "Paris", tj: "tj75056", tc: ["tc7501"], source: `${MINISTERE} ; annonces du BODACC` },
  { insee: "02691", codePostal: "02100", ville: "Saint-Quentin", tj: "tj02691", tc: ["tc0202"], source: "annonce du BODACC A n° 2021-0005, greffe 0202" },
  { insee: "73008", codePostal: "73100", ville: "Aix-les-Bains", tj: "tj73065", tc: ["tc7301"], source: R1422_4 },
  { insee: "28088", codePostal: "28200", ville: "Châteaudun", tj: "tj28085", tc: ["tc2801"], source: R1422_4 },
  { insee: "94054", codePostal: "94310", ville: "Orly", tj: "tj94028", tprx: "tprx94041", tc: ["tc9401"], source: R1422_4 },
  { insee: "59009", codePostal: "59650", ville: "Villeneuve-d’Ascq", tj: "tj59350", tc: ["tc5910"], source: R1422_4 },
  { insee: "51230", codePostal: "51200", ville: "Épernay", tj: "tj51108", tc: ["tc5103"], source: `${R1422_4} ; C. com., annexe 7-1` },
  { insee: "67067", codePostal: "67170", ville: "Brumath", tj: "tj67482", tprx: "tprx67180", tc: ["cc67482"], source: R1422_4 },
  { insee: "19248", codePostal: "19210", ville: "Les Trois-Saints", tj: "tj19272", tc: ["tc1901"], source: "JORFARTI000051194568 (2025)" },
  { insee: "33366", codePostal: "33240", ville: "Saint-André-de-Cubzac", tj: "tj33243", tc: ["tc3303", "tc3302"], source: "décret 2021-1517" },
  { insee: "33227", codePostal: "33210", ville: "Langon", tj: "tj33063", tc: ["tc3302"], source: "tableau du décret 2021-1517" },
  { insee: "74220", codePostal: "74930", ville: "Reignier-Ésery", tj: "tj74281", tprx: "tprx74012", tc: ["tc7402"], source: "annonce légale, RSAC de Thonon-les-Bains" },
  { insee: "13117", codePostal: "13127", ville: "Vitrolles", tj: "tj13001", tprx: "tprx13056", tc: ["tc1304"], source: "vente judiciaire du 02/06/2025 ; C. com., annexe 7-1" },
  { insee: "39300", codePostal: "39000", ville: "Lons-le-Saunier", tj: "tj39300", tc: ["tc3902"], source: "code greffe 3902" },
  { insee: "69266", codePostal: "69100", ville: "Villeurbanne", tj: "tj69123", tprx: "tprx69266", tc: ["tc6901"], source: "référentiel SRJ du ministère de la justice (21/10/2021)" },
];

/** One line of the table of competence: what is asked, of whom, and the answer. */
export interface CasCompetence {
  readonly nom: string;
  readonly insee: string;
  readonly matiere: "commerciale" | "civile" | "consommation" | "bail_habitation";
  readonly procedure: "injonction" | "refere" | "fond" | "conservatoire";
  readonly montant: number;
  readonly ids: readonly string[];
  readonly avocat: "obligatoire" | "facultatif";
  readonly tentativeAmiable: "exigee" | "non_exigee";
  /** Amounts of the contributions; `undefined` for one whose amount is not known. */
  readonly contributions: readonly (number | undefined)[];
  /** Who decides, as the reason says it. */
  readonly magistrat?: string;
  readonly source: string;
}

const VITROLLES = "13117";
const BRUMATH = "67067";
const MARSEILLE = "13055";

/** Vitrolles has a chambre de proximité and a tribunal de commerce of its own; Brumath is in Alsace; Marseille has a TAE. */
export const COMPETENCES: readonly CasCompetence[] = [
  { nom: "société commerciale assignée au fond, 10 000 €", insee: VITROLLES, matiere: "commerciale", procedure: "fond", montant: 10_000_00, ids: ["tc1304"], avocat: "facultatif", tentativeAmiable: "non_exigee", contributions: [], source: "C. com., art. L721-3 ; CPC, art. 853" },
  { nom: "société commerciale assignée au fond, un centime de plus", insee: VITROLLES, matiere: "commerciale", procedure: "fond", montant: 10_000_01, ids: ["tc1304"], avocat: "obligatoire", tentativeAmiable: "non_exigee", contributions: [], source: "CPC, art. 853" },
  { nom: "société commerciale en Alsace-Moselle", insee: BRUMATH, matiere: "commerciale", procedure: "fond", montant: 12_000_00, ids: ["cc67482"], avocat: "obligatoire", tentativeAmiable: "non_exigee", contributions: [], source: "C. com., art. L731-1" },
  { nom: "société commerciale outre-mer", insee: "97105", matiere: "commerciale", procedure: "injonction", montant: 12_000_00, ids: ["tc9711"], avocat: "facultatif", tentativeAmiable: "non_exigee", contributions: [30_23], magistrat: "le président du tribunal", source: "CPC, art. 1407 ; arrêté du 25/02/2026" },
  { nom: "consommateur qui doit 10 000 €, au fond", insee: VITROLLES, matiere: "civile", procedure: "fond", montant: 10_000_00, ids: ["tprx13056"], avocat: "facultatif", tentativeAmiable: "non_exigee", contributions: [50_00], source: "COJ, art. L211-3 ; CPC, art. 761" },
  { nom: "consommateur qui doit plus de 10 000 €, au fond", insee: VITROLLES, matiere: "civile", procedure: "fond", montant: 10_000_01, ids: ["tj13001"], avocat: "obligatoire", tentativeAmiable: "non_exigee", contributions: [50_00], source: "COJ, art. L211-3 ; CPC, art. 760 et 761" },
  { nom: "association qui doit 5 000 €, au fond", insee: VITROLLES, matiere: "civile", procedure: "fond", montant: 5_000_00, ids: ["tprx13056"], avocat: "facultatif", tentativeAmiable: "exigee", contributions: [50_00], source: "CPC, art. 750-1" },
  { nom: "association là où il n’y a pas de chambre de proximité", insee: MARSEILLE, matiere: "civile", procedure: "fond", montant: 5_000_01, ids: ["tj13055"], avocat: "facultatif", tentativeAmiable: "non_exigee", contributions: [50_00], source: "COJ, annexe tableau IV" },
  { nom: "crédit à la consommation, tout montant", insee: VITROLLES, matiere: "consommation", procedure: "fond", montant: 40_000_00, ids: ["tprx13056"], avocat: "facultatif", tentativeAmiable: "non_exigee", contributions: [50_00], magistrat: "juge des contentieux de la protection", source: "COJ, art. L213-4-3 à L213-4-7 ; C. conso, art. R312-35" },
  { nom: "loyers d’habitation en référé", insee: VITROLLES, matiere: "bail_habitation", procedure: "refere", montant: 4_000_00, ids: ["tprx13056"], avocat: "facultatif", tentativeAmiable: "exigee", contributions: [50_00], magistrat: "juge des contentieux de la protection", source: "COJ, art. L213-4-3 à L213-4-7 ; CPC, art. 835 ; Civ. 2e, 14/04/2022, 20-22.886" },
  { nom: "injonction de payer commerciale, 300 000 €", insee: MARSEILLE, matiere: "commerciale", procedure: "injonction", montant: 300_000_00, ids: ["tc1303"], avocat: "facultatif", tentativeAmiable: "non_exigee", contributions: [30_23], magistrat: "le président du tribunal", source: "CPC, art. 1406 et 1407 ; arrêté du 25/02/2026" },
  { nom: "injonction de payer civile, 2 000 €", insee: VITROLLES, matiere: "civile", procedure: "injonction", montant: 2_000_00, ids: ["tprx13056"], avocat: "facultatif", tentativeAmiable: "non_exigee", contributions: [], source: "CPC, art. 1406 et 1407 ; Civ. 2e, avis, 25/09/2025, 25-70.013 ; CGI, art. 1635 bis Q" },
  { nom: "référé-provision commercial", insee: VITROLLES, matiere: "commerciale", procedure: "refere", montant: 30_000_00, ids: ["tc1304"], avocat: "obligatoire", tentativeAmiable: "non_exigee", contributions: [], magistrat: "président du tribunal statue en référé", source: "CPC, art. 873 et 853" },
  { nom: "référé-provision civil au-delà du seuil", insee: VITROLLES, matiere: "civile", procedure: "refere", montant: 30_000_00, ids: ["tj13001"], avocat: "obligatoire", tentativeAmiable: "non_exigee", contributions: [50_00], magistrat: "président du tribunal judiciaire", source: "CPC, art. 835 et 760" },
  { nom: "mesure conservatoire pour une créance civile", insee: VITROLLES, matiere: "civile", procedure: "conservatoire", montant: 3_000_00, ids: ["tj13001"], avocat: "facultatif", tentativeAmiable: "non_exigee", contributions: [50_00], magistrat: "juge de l’exécution", source: "CPCE, art. L511-3 et R511-2" },
  { nom: "mesure conservatoire pour une créance commerciale", insee: VITROLLES, matiere: "commerciale", procedure: "conservatoire", montant: 3_000_00, ids: ["tj13001", "tc1304"], avocat: "facultatif", tentativeAmiable: "non_exigee", contributions: [50_00], magistrat: "juge de l’exécution", source: "CPCE, art. L511-3 et R511-2" },
  { nom: "assignation au-delà de 50 000 € devant un tribunal des activités économiques", insee: MARSEILLE, matiere: "commerciale", procedure: "fond", montant: 50_000_01, ids: ["tc1303"], avocat: "obligatoire", tentativeAmiable: "non_exigee", contributions: [undefined], source: "décret 2024-1225, art. 1er" },
  { nom: "assignation de 50 000 € devant un tribunal des activités économiques", insee: MARSEILLE, matiere: "commerciale", procedure: "fond", montant: 50_000_00, ids: ["tc1303"], avocat: "obligatoire", tentativeAmiable: "non_exigee", contributions: [], source: "décret 2024-1225, art. 1er" },
];
