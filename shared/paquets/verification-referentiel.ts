import type { Rattachement, ReferentielJudiciaire, TypeJuridiction } from "../kernel/juridiction.ts";

/** Why these reference files cannot be trusted, as French clauses: unknown key, wrong type, commune told twice, canary that moved. */
export function listIncoherences(referentiel: ReferentielJudiciaire): readonly string[] {
  return [...listClesFausses(referentiel), ...listDoublons(referentiel), ...listCanaris(referentiel)];
}

const TYPES_TJ: readonly TypeJuridiction[] = ["TJ", "TPI"];
const TYPES_TPRX: readonly TypeJuridiction[] = ["TPRX"];
const TYPES_TC: readonly TypeJuridiction[] = ["TC", "TAE", "TMC", "CCTJ", "TPI"];

/** Communes whose tribunal judiciaire is beyond doubt: files with shifted columns were once published. */
const CANARIS: readonly (readonly [insee: string, tj: string])[] = [
  ["01001", "tj01053"],
  ["01187", "tj01053"],
  ["13055", "tj13055"],
  ["33063", "tj33063"],
  ["69123", "tj69123"],
  ["75056", "tj75056"],
];

function listClesFausses({ juridictions, groupes, ambigus }: ReferentielJudiciaire): readonly string[] {
  const connues = new Map(juridictions.map((juridiction) => [juridiction.id, juridiction]));
  const isDeType = (id: string, types: readonly TypeJuridiction[]) => types.some((type) => connues.get(id)?.type === type);
  const listFausses = ({ tj, tprx, tc }: Rattachement) => [
    ...(isDeType(tj, TYPES_TJ) ? [] : [tj]),
    ...(tprx === undefined || (isDeType(tprx, TYPES_TPRX) && connues.get(tprx)?.tj === tj) ? [] : [tprx]),
    ...(isDeType(tc, TYPES_TC) ? [] : [tc]),
  ];
  const candidates = ambigus.flatMap(({ tj, tc, details, probable }) => [
    ...tj.flatMap((unTj) => tc.map((unTc) => ({ tj: unTj, tc: unTc }))),
    ...details,
    ...(probable === undefined ? [] : [probable]),
  ]);
  return [...groupes, ...candidates].flatMap(listFausses).map((id) => `«\u00A0${id}\u00A0» n’est pas une juridiction qui convient à ce ressort`);
}

function listDoublons({ groupes, ambigus, communes }: ReferentielJudiciaire): readonly string[] {
  const connues = new Set(communes.map(([insee]) => insee));
  const vues = new Set<string>();
  return [...groupes, ...ambigus].flatMap(({ communes: codes }) => codes.split(" ")).flatMap((insee) => {
    const isDouble = vues.has(insee);
    vues.add(insee);
    if (!connues.has(insee)) return [`la commune ${insee} n’existe pas`];
    return isDouble ? [`la commune ${insee} est dans deux ressorts`] : [];
  });
}

function listCanaris({ groupes }: ReferentielJudiciaire): readonly string[] {
  return CANARIS.flatMap(([insee, tj]) => {
    const groupe = groupes.find(({ communes }) => communes.split(" ").includes(insee));
    return groupe?.tj === tj ? [] : [`la commune ${insee} n’y relève plus du tribunal attendu`];
  });
}
