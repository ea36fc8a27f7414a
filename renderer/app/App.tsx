import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Baremes } from "#shared/regles/baremes.ts";
import type { Portefeuille } from "../db/portefeuille.ts";
import { useDecouverte } from "../hooks/use-decouverte.ts";
import { usePersonne } from "../hooks/use-personne.ts";
import { useAujourdhui } from "./aujourdhui.ts";
import { Contexte, type ContexteApplication, useBaremesEnVigueur } from "./Contexte.tsx";
import { PorteCoffre } from "../panels/coffre/PorteCoffre.tsx";
import { Shell } from "./Shell.tsx";
import { theme } from "./theme.ts";

interface Props {
  /** Called once the vault is open, and as often as one likes: the portfolio is made the first time. */
  readonly openPortefeuille: () => Portefeuille;
  /** An invented one, in memory. */
  readonly openFictif: () => Portefeuille;
  /** Shipped with the application. */
  readonly socle: Baremes;
}

/** Providers around the shell. The kit writes no <style>: its variables are adopted by `adoptTheme`. */
export function App({ openPortefeuille, openFictif, socle }: Props) {
  const isDecouverte = useDecouverte();
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <PorteCoffre key={String(isDecouverte)}><Application open={isDecouverte ? openFictif : openPortefeuille} socle={socle} /></PorteCoffre>
    </MantineProvider>
  );
}

function Application({ open, socle }: { readonly open: () => Portefeuille; readonly socle: Baremes }) {
  const [portefeuille] = useState(open);
  const valeur = useContexteApplication(portefeuille, socle);
  return (
    <Contexte valeur={valeur}>
      <Shell />
      <Notifications position="bottom-center" limit={4} />
    </Contexte>
  );
}

function useContexteApplication(portefeuille: Portefeuille, socle: Baremes): ContexteApplication {
  const aujourdhui = useAujourdhui();
  const baremes = useBaremesEnVigueur(portefeuille, socle);
  const utilisateur = usePersonne(portefeuille);
  const calcule = useRef(aujourdhui);
  useEffect(() => {
    if (calcule.current === aujourdhui) return;
    calcule.current = aujourdhui;
    void portefeuille.recompute(aujourdhui);
  }, [aujourdhui, portefeuille]);
  return useMemo(() => ({ aujourdhui, baremes, territoire: "metropole", utilisateur, portefeuille }), [aujourdhui, baremes, utilisateur, portefeuille]);
}
