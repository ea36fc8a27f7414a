import { Autocomplete, Button, Checkbox, TextInput, Textarea } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { createDemandes, findPourLePropose } from "#shared/suivi/demandes.ts";
import { LIBELLES_SERVICE } from "#shared/suivi/libelles-qualification.ts";
import type { Lacune } from "#shared/suivi/matrice-preuve.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { JourField } from "../../components/JourField.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useEcrireDemande } from "../../hooks/use-ecrire-demande.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { type Cadre, createLevee, createReprise } from "./saisies.ts";
import styles from "./qualification.module.css";

interface Props {
  readonly vue: VueDossier;
  readonly cadre: Cadre;
  readonly lacunes: readonly Lacune[];
}

/** What is missing, claim by claim: asked of someone for a day, or waived with a name. */
export function LacunesSection({ vue, cadre, lacunes }: Props) {
  const [isDemande, setDemande] = useState(false);
  const [levee, setLevee] = useState<string>();
  const [retenues, setRetenues] = useState<ReadonlySet<string>>(new Set());
  const ouvertes = lacunes.filter((lacune) => lacune.levee === undefined);
  const choisies = ouvertes.filter(({ cle }) => retenues.has(cle));
  const aDemander = choisies.length > 0 ? choisies : ouvertes.filter(({ demande }) => demande === undefined);
  useTouches(ouvertes.length === 0 ? [] : [{ combinaison: "d", libelle: "demander ce qui manque", action: () => setDemande(true) }]);
  if (lacunes.length === 0) return undefined;
  return (
    <section className={styles["lacunes"]} aria-label="Ce qui manque">
      <div className="sec-tete">
        <h3>Ce qui manque</h3><span className="ink3">{formatNombreDe(ouvertes.length, "preuve", "preuves")}</span>
        {ouvertes.length > 0 && !isDemande && <span className="r"><Button size="xs" rightSection={<kbd>D</kbd>} onClick={() => setDemande(true)}>{choisies.length > 0 ? `Demander les ${choisies.length}…` : "Demander…"}</Button></span>}
      </div>
      {isDemande && <DemandeForm vue={vue} lacunes={aDemander.length > 0 ? aDemander : ouvertes} onFermer={() => setDemande(false)} />}
      <ul>
        {lacunes.map((lacune) => (
          <LacuneLigne
            key={lacune.cle} vue={vue} cadre={cadre} lacune={lacune} isLevee={levee === lacune.cle} onLever={(isOuvert) => setLevee(isOuvert ? lacune.cle : undefined)}
            isChoisie={retenues.has(lacune.cle)} onChoisir={() => setRetenues(new Set(retenues.has(lacune.cle) ? [...retenues].filter((cle) => cle !== lacune.cle) : [...retenues, lacune.cle]))}
          />
        ))}
      </ul>
    </section>
  );
}

interface LigneProps {
  readonly vue: VueDossier;
  readonly cadre: Cadre;
  readonly lacune: Lacune;
  readonly isChoisie: boolean;
  readonly onChoisir: () => void;
  readonly isLevee: boolean;
  readonly onLever: (isOuvert: boolean) => void;
}

function LacuneLigne({ vue, cadre, lacune, isChoisie, onChoisir, isLevee, onLever }: LigneProps) {
  const enregistrer = useEnregistrer();
  const { write } = useEcrireDemande(vue);
  const { libelle, isCorroboree, isBloquante, demande, levee } = lacune;
  const isEcartee = levee !== undefined;
  const resend = demande?.attenduDe === undefined || demande.avantLe === undefined ? undefined : { attenduDe: demande.attenduDe, courriel: demande.courriel, pourLe: demande.avantLe };
  return (
    <li>
      <div className={styles["lacune"]}>
        <Checkbox checked={isChoisie} disabled={isEcartee} onChange={onChoisir} aria-label={`Demander\u00A0: ${libelle}`} />
        <span className="ink">{libelle}<small>{isCorroboree ? "corroboré seulement" : "aucune pièce"}{levee === undefined ? "" : `\u00A0; réserve levée, «\u00A0${levee.motif}\u00A0»`}</small></span>
        <EtatLacune lacune={lacune} isBloquante={isBloquante && !isEcartee} au={cadre.aujourdhui} />
        <span className={styles["gestes"]}>
          {resend !== undefined && !isEcartee && <Button size="compact-xs" variant="subtle" leftSection={<IconMail size={14} aria-hidden="true" />} onClick={() => void write([lacune], resend)}>Relancer</Button>}
          {isEcartee
            ? <Button size="compact-xs" variant="subtle" onClick={() => void enregistrer({ brouillons: [createReprise(cadre, lacune)], annonce: "Levée retirée" })}>Reprendre</Button>
            : <Button size="compact-xs" variant="subtle" onClick={() => onLever(!isLevee)}>Lever…</Button>}
        </span>
      </div>
      {isLevee && <LeveeForm cadre={cadre} lacune={lacune} onFermer={() => onLever(false)} />}
    </li>
  );
}

function EtatLacune({ lacune: { demande }, isBloquante, au }: { readonly lacune: Lacune; readonly isBloquante: boolean; readonly au: Jour }) {
  if (demande?.avantLe !== undefined) return <Etat ton={demande.avantLe < au ? "late" : "attente"}>{`${demande.attenduDe ?? "demandé"}, ${demande.avantLe < au ? "attendu depuis" : "pour"} le ${formatJour(demande.avantLe)}`}</Etat>;
  return isBloquante ? <Etat ton="late">ferme la porte</Etat> : <span className="ink3">à demander ou à lever</span>;
}

function LeveeForm({ cadre, lacune, onFermer }: { readonly cadre: Cadre; readonly lacune: Lacune; readonly onFermer: () => void }) {
  const enregistrer = useEnregistrer();
  const { valeur, update, forget } = useBrouillon(`levee/${cadre.dossierId}/${lacune.cle}`, "", parseTexte);
  const save = async () => {
    if (valeur.trim() === "" || (await enregistrer({ brouillons: [createLevee(cadre, lacune, valeur.trim())], annonce: "Réserve levée" })) === undefined) return;
    forget();
    onFermer();
  };
  return (
    <form className={styles["decision"]} aria-label={`Lever\u00A0: ${lacune.libelle}`} onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      <Textarea label="Pourquoi elle n’est pas nécessaire" autosize minRows={2} maxRows={6} maxLength={20_000} autoFocus value={valeur} onChange={({ currentTarget }) => update(currentTarget.value)} />
      <div className="actions-ligne">
        <Button type="submit" size="xs" variant="filled" disabled={valeur.trim() === ""}>Lever, à mon nom</Button>
        <Button size="xs" variant="subtle" onClick={onFermer}>Fermer</Button>
      </div>
    </form>
  );
}

interface Saisie {
  readonly attenduDe: string;
  readonly courriel: string;
  readonly pourLe: Jour;
}

function DemandeForm({ vue, lacunes, onFermer }: { readonly vue: VueDossier; readonly lacunes: readonly Lacune[]; readonly onFermer: () => void }) {
  const { aujourdhui, territoire } = useContexte();
  const enregistrer = useEnregistrer();
  const { write } = useEcrireDemande(vue);
  const vide = useMemo<Saisie>(() => ({ attenduDe: "", courriel: "", pourLe: findPourLePropose({ aujourdhui, territoire }) }), [aujourdhui, territoire]);
  const { valeur, update, forget, isRestaure } = useBrouillon<Saisie>(`demande/${vue.dossier.id}`, vide, parseSaisie);
  const isPret = valeur.attenduDe.trim() !== "";
  const saisie = { attenduDe: valeur.attenduDe.trim(), pourLe: valeur.pourLe, courriel: valeur.courriel.trim() === "" ? undefined : valeur.courriel.trim() };
  const save = async (isCourriel: boolean) => {
    if (!isPret) return;
    const lot = await enregistrer({ brouillons: createDemandes(vue.dossier.id, lacunes, saisie, aujourdhui, createId), annonce: `Demandé à ${saisie.attenduDe}, pour le ${formatJour(saisie.pourLe)}` });
    if (lot === undefined) return;
    forget();
    onFermer();
    if (isCourriel) await write(lacunes, saisie);
  };
  return (
    <form className={styles["decision"]} aria-label="Demander ce qui manque" onSubmit={(envoi) => { envoi.preventDefault(); void save(true); }}>
      <p className="lab">{lacunes.map(({ libelle }) => libelle).join("\u00A0; ")}</p>
      <div className="saisie-ligne">
        <Autocomplete label="À qui" w={200} maxLength={400} autoFocus placeholder="Comptabilité, Sandrine Carlier…" data={Object.values(LIBELLES_SERVICE)} value={valeur.attenduDe} onChange={(attenduDe) => update({ ...valeur, attenduDe })} />
        <TextInput label="Courriel" type="email" w={220} maxLength={400} autoComplete="off" value={valeur.courriel} onChange={({ currentTarget }) => update({ ...valeur, courriel: currentTarget.value })} />
        <JourField label="Pour le" aujourdhui={aujourdhui} valeur={valeur.pourLe} onChange={(pourLe) => update({ ...valeur, pourLe: pourLe ?? vide.pourLe })} />
        {isRestaure && <span className="lab">Brouillon retrouvé.</span>}
      </div>
      <div className="actions-ligne">
        <Button type="submit" size="xs" variant="filled" disabled={!isPret}>Noter et écrire le courriel…</Button>
        <Button size="xs" disabled={!isPret} onClick={() => void save(false)}>Noter seulement</Button>
        <Button size="xs" variant="subtle" onClick={onFermer}>Fermer</Button>
      </div>
    </form>
  );
}

function parseTexte(lu: unknown): string | undefined {
  return typeof lu === "string" ? lu : undefined;
}

function parseSaisie(lu: unknown): Saisie | undefined {
  if (typeof lu !== "object" || lu === null || !("attenduDe" in lu) || !("courriel" in lu) || !("pourLe" in lu)) return undefined;
  const pourLe = typeof lu.pourLe === "string" ? parseJour(lu.pourLe) : undefined;
  return pourLe === undefined ? undefined : { attenduDe: String(lu.attenduDe), courriel: String(lu.courriel), pourLe };
}
