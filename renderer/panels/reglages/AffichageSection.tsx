import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { Section } from "../../components/Page.tsx";
import { Touche } from "../../components/Touche.tsx";

const THEMES = [{ value: "light", label: "Clair" }, { value: "dark", label: "Sombre" }, { value: "auto", label: "Comme le système" }];

export function AffichageSection() {
  // Without this the kit would cut transitions through a <style> element, which the content policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <Section titre="Affichage">
      <SegmentedControl aria-label="Thème" data={THEMES} value={colorScheme} onChange={(theme) => setColorScheme(theme === "light" || theme === "dark" ? theme : "auto")} />
      <p className="ink3 t12 reg-note">Taille du texte : <Touche combinaison="mod/+" /> et <Touche combinaison="mod/-" />&nbsp;, de 80 à 200 %.</p>
    </Section>
  );
}
