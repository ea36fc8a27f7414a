import { formatRoute } from "../app/routes.ts";

/** Address of a dated value in « Règles et taux »: its history, its sources, who accepted it. */
export function formatLienParametre(parametreId: string): string {
  return formatRoute({ panneau: "regles", parametreId });
}
