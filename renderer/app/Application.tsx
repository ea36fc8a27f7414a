import { Notifications } from "@mantine/notifications";
import { useEffect, useMemo, useRef } from "react";
import { createBaremes } from "#shared/paquets/socle.ts";
import type { Portefeuille } from "../db/portefeuille.ts";
import { usePersonne } from "../hooks/use-personne.ts";
import { useAujourdhui } from "./aujourdhui.ts";
import { Contexte, type ContexteApplication, useBaremesEnVigueur } from "./Contexte.tsx";
import { Shell } from "./Shell.tsx";

const SOCLE = createBaremes();

/** All that is behind the door of the vault: in a file of its own, that loads while the vault opens. */
export function Application({ portefeuille }: { readonly portefeuille: Portefeuille }) {
  const valeur = useContexteApplication(portefeuille);
  return (
    <Contexte valeur={valeur}>
      <Shell />
      <Notifications position="bottom-center" limit={4} />
    </Contexte>
  );
}

function useContexteApplication(portefeuille: Portefeuille): ContexteApplication {
  const aujourdhui = useAujourdhui();
  const baremes = useBaremesEnVigueur(portefeuille, SOCLE);
  const utilisateur = usePersonne(portefeuille);
  const calcule = useRef(aujourdhui);
  useEffect(() => {
    if (calcule.current === aujourdhui) return;
    calcule.current = aujourdhui;
    void portefeuille.recompute(aujourdhui);
  }, [aujourdhui, portefeuille]);
  return useMemo(() => ({ aujourdhui, baremes, territoire: "metropole", utilisateur, portefeuille }), [aujourdhui, baremes, utilisateur, portefeuille]);
}
