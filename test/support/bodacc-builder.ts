// Invented notices.
import type { Annonce, JugementAnnonce } from "#shared/imports/bodacc.ts";
import { jour } from "#shared/kernel/jour.ts";

export interface AnnonceEcrite extends Omit<Partial<Annonce>, "dateParution" | "jugement"> {
  readonly dateParution?: string;
  readonly jugement?: Omit<JugementAnnonce, "date"> & { readonly date?: string };
}

let rang = 0;

export function createAnnonce({ dateParution = "2026-01-15", jugement, ...reste }: AnnonceEcrite): Annonce {
  rang++;
  const { date, ...decision } = jugement ?? {};
  return {
    id: `A20260001${rang}`, parution: "20260001", numero: String(rang), typeAvis: "annonce", famille: "collective", nom: "CAFÉ DES HALLES", sirens: ["404833048"], dateParution: jour(dateParution),
    ...(jugement === undefined ? {} : { jugement: { ...decision, ...(date === undefined ? {} : { date: jour(date) }) } }),
    ...reste,
  };
}
