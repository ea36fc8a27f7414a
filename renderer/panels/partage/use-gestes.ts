import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { refreshPartage } from "../../hooks/use-partage.ts";
import { useTravail } from "../../hooks/use-travail.ts";

type Reponse<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly detail: string };

export interface Gestes {
  readonly isEnCours: boolean;
  /** Asks, says what failed and what is kept, reads the state again; the answer, or `undefined`. */
  readonly ask: <T>(demande: () => Promise<Reponse<T>>, annonce?: { readonly titre: string; readonly detail: string }) => Promise<T | undefined>;
}

export function useGestes(): Gestes {
  const { isEnCours, during } = useTravail();
  return {
    isEnCours,
    ask: (demande, annonce) => during(async () => {
      const reponse = await demande();
      await refreshPartage();
      if (!reponse.ok) {
        showEchec("Rien n’a changé", reponse.detail);
        return undefined;
      }
      if (annonce !== undefined) showInformation(annonce.titre, annonce.detail);
      return reponse.value;
    }),
  };
}
