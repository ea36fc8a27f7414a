import { listLots, sealLots } from "../support/banc-conteneur.ts";

export const nom = "R9 : octets par lot d’un paquet scellé de 2 000 lots, contre leur JSON";
export const but = 0.4;

export function mesure() {
  const lots = listLots(2000);
  const paquet = sealLots(lots).byteLength / countJson(lots);
  const cinq = lots.slice(0, 5);
  const segment = sealLots(cinq).byteLength / countJson(cinq);
  return Promise.resolve({
    ratio: paquet,
    detail: `Paquet de 2 000 lots : ${Math.round(sealLots(lots).byteLength / lots.length)} octets par lot, ${Math.round(countJson(lots) / lots.length)} en clair.`,
    limites: [{ nom: "R9 : segment de 5 lots, octets contre leur JSON", valeur: Number(segment.toFixed(2)), but: 1.15, unite: "×" }],
  });
}

function countJson(lots: readonly unknown[]): number {
  return lots.reduce<number>((somme, lot) => somme + Buffer.byteLength(JSON.stringify(lot)) + 1, 0);
}
