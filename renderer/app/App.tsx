import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { Baremes } from "#shared/regles/baremes.ts";
import type { Portefeuille } from "../db/portefeuille.ts";
import { useAujourdhui } from "./aujourdhui.ts";
import { Contexte, type ContexteApplication, useBaremesEnVigueur } from "./Contexte.tsx";
import { Shell } from "./Shell.tsx";
import { theme } from "./theme.ts";

interface Props {
  readonly portefeuille: Portefeuille;
  /** Shipped with the application. */
  readonly socle: Baremes;
}

/** Providers around the shell. The kit writes no <style>: its variables are adopted by `adoptTheme`. */
export function App({ portefeuille, socle }: Props) {
  const valeur = useContexteApplication(portefeuille, socle);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <Contexte valeur={valeur}>
        <Shell />
        <Notifications position="bottom-right" limit={4} />
      </Contexte>
    </MantineProvider>
  );
}

function useContexteApplication(portefeuille: Portefeuille, socle: Baremes): ContexteApplication {
  const aujourdhui = useAujourdhui();
  const baremes = useBaremesEnVigueur(portefeuille, socle);
  const { utilisateurs } = useSyncExternalStore(portefeuille.subscribe, portefeuille.read);
  // Today a post has one user, the first recorded; a team gives each post its own later.
  const [utilisateur] = utilisateurs;
  const calcule = useRef(aujourdhui);
  useEffect(() => {
    if (calcule.current === aujourdhui) return;
    calcule.current = aujourdhui;
    void portefeuille.recompute(aujourdhui);
  }, [aujourdhui, portefeuille]);
  return useMemo(() => ({ aujourdhui, baremes, territoire: "metropole", utilisateur, portefeuille }), [aujourdhui, baremes, utilisateur, portefeuille]);
}
