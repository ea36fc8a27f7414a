import { Button, TextInput } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { GROUPES_CODE } from "#shared/kernel/code-secours.ts";
import { useSerrure } from "../hooks/use-serrure.ts";
import "./coffre.css";

interface PropsCode {
  readonly code: string;
  readonly onNote: () => void;
}

/** The recovery code, shown once: read, printed, then two of its groups typed again. */
export function CodeSecours({ code, onNote }: PropsCode) {
  const [isNote, setNote] = useState(false);
  return isNote ? <Confirmation code={code} onRetour={() => setNote(false)} onConfirme={onNote} /> : <Feuille code={code} onSuite={() => setNote(true)} />;
}

function Feuille({ code, onSuite }: { readonly code: string; readonly onSuite: () => void }) {
  const { printCode } = useSerrure();
  return (
    <div className="secours">
      <p>Ce code ouvre le coffre si la phrase est oubliée ou si le poste est remplacé. Imprimez-le et rangez-le hors de l’ordinateur : avec vos actes importants, ou dans le coffre de la société. Il ne sera plus jamais affiché.</p>
      <section className="secours-feuille" aria-label="Feuille du code de secours">
        <h2>Code de secours du coffre Exigible</h2>
        <p className="secours-papier">Confidentiel. Sept groupes de cinq signes, à taper dans l’ordre.</p>
        <ol className="secours-groupes">{code.split(" ").map((groupe, rang) => <li key={rang}><small>{rang + 1}</small><code>{groupe}</code></li>)}</ol>
        <p className="ink3">Il n’y a ni lettre I, ni L, ni O, ni U : un rond est un zéro, une barre est un un. Qui tient cette feuille et l’ordinateur peut lire tous les dossiers.</p>
        <Papier />
      </section>
      <div className="coffre-actions">
        <Button variant="filled" onClick={onSuite}>Je l’ai noté</Button>
        <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.75} />} onClick={printCode}>Imprimer</Button>
      </div>
    </div>
  );
}

/** What only the printed sheet says: whoever finds it years later has nothing else to read. */
function Papier() {
  return (
    <div className="secours-papier">
      <h3>Quand s’en servir</h3>
      <p>Si la phrase secrète est oubliée ou si le poste est remplacé&nbsp;: lancez Exigible, choisissez « Ouvrir avec le code de secours », tapez les sept groupes, puis choisissez une nouvelle phrase. Il ouvre aussi les sauvegardes de ce coffre. Sans phrase ni code, personne ne peut rendre les dossiers, pas même l’éditeur.</p>
      <h3>Où la ranger</h3>
      <p>Hors de l’ordinateur et loin de lui, sous clé&nbsp;: coffre de la société, avec les actes importants. Ni photo, ni courriel, ni copie sur un disque. Si elle a pu être lue, faites un autre code (« Sécurité et sauvegardes », « En faire un autre »)&nbsp;: celui-ci n’ouvrira plus rien.</p>
      <dl className="secours-lignes"><dt>Société</dt><dd /><dt>Poste</dt><dd /><dt>Imprimée le</dt><dd /><dt>Rangée à</dt><dd /></dl>
    </div>
  );
}

function Confirmation({ code, onRetour, onConfirme }: { readonly code: string; readonly onRetour: () => void; readonly onConfirme: () => void }) {
  const groupes = code.split(" ");
  const [rangs] = useState(() => pickGroupes(code));
  const [saisies, setSaisies] = useState<Readonly<Record<number, string>>>({});
  const isJuste = (rang: number): boolean => normalizeGroupe(saisies[rang] ?? "") === groupes[rang];
  return (
    <form className="secours" onSubmit={(event) => { event.preventDefault(); if (rangs.every(isJuste)) onConfirme(); }}>
      <p>Recopiez deux groupes depuis votre feuille : c’est la preuve qu’elle est bien lisible.</p>
      <div className="secours-saisies">
        {rangs.map((rang, place) => (
          <TextInput
            key={rang} label={`Groupe ${rang + 1}`} value={saisies[rang] ?? ""} autoFocus={place === 0} autoComplete="off" spellCheck={false} w={140} classNames={{ input: "secours-champ" }}
            onChange={({ currentTarget }) => setSaisies({ ...saisies, [rang]: currentTarget.value })}
            error={normalizeGroupe(saisies[rang] ?? "").length >= 5 && !isJuste(rang) ? "Ce n’est pas ce groupe." : undefined}
          />
        ))}
      </div>
      <div className="coffre-actions">
        <Button type="submit" variant="filled" disabled={!rangs.every(isJuste)}>Terminer</Button>
        <Button variant="subtle" onClick={onRetour}>Revoir le code</Button>
      </div>
    </form>
  );
}

/** Two groups that depend on the code: never the first, which one reads without looking at the rest. */
function pickGroupes(code: string): readonly [number, number] {
  const somme = Array.from(code).reduce((total, lettre) => total + lettre.charCodeAt(0), 0);
  const premier = 1 + (somme % (GROUPES_CODE - 3));
  return [premier, premier + 2];
}

function normalizeGroupe(saisie: string): string {
  return saisie.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1").replace(/U/g, "V");
}
