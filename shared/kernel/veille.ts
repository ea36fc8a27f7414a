/** Minutes without anybody before the vault locks itself; 0: never. */
export const VEILLES: readonly number[] = [0, 2, 5, 10, 15, 30, 60];
export const VEILLE_USUELLE = 15;
