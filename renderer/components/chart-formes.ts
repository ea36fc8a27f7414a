/** How a bar is filled: the series one came to read, the one it is compared with, the neutral ramp, what presses; `projete` is outlined. */
export const TONS_CHART = ["b1", "b2", "n1", "n2", "n3", "n4", "late", "soon", "projete"] as const;
export type TonChart = (typeof TONS_CHART)[number];

export interface Courbe {
  readonly cle: string;
  readonly nom: string;
  readonly ton: TonChart;
  /** Stands on the other series of the same pile. */
  readonly pile?: string | undefined;
}

/** One place of the chart. */
export interface PointChart {
  readonly cle: string;
  /** Under the axis: short. */
  readonly libelle: string;
  /** In full. */
  readonly nom: string;
  /** By series; absent: nothing there, which is not zero. */
  readonly valeurs: Readonly<Record<string, number>>;
  /** In place of that of its series. */
  readonly ton?: TonChart | undefined;
}

/** Values of the tokens that fill a bar, and its edge when the ramp needs one. */
export const COULEURS_CHART: Readonly<Record<TonChart, { readonly fond: string; readonly bord?: string }>> = {
  b1: { fond: "var(--chart-1)" }, b2: { fond: "var(--chart-2)" },
  n1: { fond: "var(--chart-n1)", bord: "var(--chart-n3)" }, n2: { fond: "var(--chart-n2)", bord: "var(--chart-n3)" }, n3: { fond: "var(--chart-n3)" }, n4: { fond: "var(--chart-n4)" },
  late: { fond: "var(--late-mark)" }, soon: { fond: "var(--soon-mark)" }, projete: { fond: "none", bord: "var(--chart-1)" },
};
