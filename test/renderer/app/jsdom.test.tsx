// The page of the tests answers faster than jsdom, never otherwise.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../support/ecran.tsx";
import { listEtiquettesEntier } from "../../support/etiquettes-jsdom.ts";
import { createFicheInventee, formatAdresseFiche } from "../../support/fiche-inventee.ts";
import { LUES, readStyleEntier } from "../../support/styles-jsdom.ts";

afterEach(() => {
  closeFenetre();
  document.body.replaceChildren();
});

const FEUILLES: readonly (readonly [string, string])[] = [
  ["without a sheet", ""],
  ["with a sheet that says something else", ".grille { --colonnes: 2; }"],
  ["with a sheet that hides", ".grille { display: none; } @media screen { p { visibility: hidden; } }"],
];
const ELEMENTS = `
  <div class="grille" style="visibility: hidden; overflow: auto"><p>a</p><p style="visibility: visible">b<b style="visibility: inherit">c</b></p></div>
  <div style="display: none"><i style="display: inherit">d</i></div><div hidden style="display: block">e</div><section hidden>f</section>
  <table><thead><tr hidden><th>g</th></tr></thead><tbody><tr><td style="position: sticky; transform: scale(2)">h</td></tr></tbody></table>
  <details><summary>i</summary><p>j</p></details><details open><summary>k</summary></details><dialog>l</dialog><dialog open>m</dialog>
  <input type="hidden"><input type="checkbox" style="opacity: 0"><template>n</template><svg style="pointer-events: none"><path d=""></path><title>o</title></svg>
  <button style="pointer-events: none" type="button"><span>p</span></button><ul><li style="display: unset">q</li></ul><div popover>r</div>`;
const CHAMPS = `
  <label for="nom">Nom</label><label for="nom">Encore</label><input id="nom"><input id="nom"><label>Dedans <input><input></label><label for=""><input></label>
  <label for="absent"><input id="present"></label><label><input type="hidden"><select><option>a</option></select></label><label for="titre">x</label><p id="titre">y</p>
  <label for="bouton">Aller</label><button id="bouton">b</button><button>c</button><textarea id="texte"></textarea><label for="texte">Texte</label><output id="o"></output><label for="o">O</label>`;

/** Each property under both of its names. */
function readToutes(style: CSSStyleDeclaration): readonly unknown[] {
  return LUES.flatMap((nom) => [`${nom} ${style.getPropertyValue(nom)}`, Reflect.get(style, nom.replace(/-./g, (lettre) => lettre.slice(1).toUpperCase())) as unknown]);
}

function compare(): void {
  const elements = Array.from(document.querySelectorAll("*"));
  const ecarts = elements.flatMap((element) => {
    const [lues, entieres] = [readToutes(getComputedStyle(element)), readToutes(readStyleEntier(element))];
    return lues.flatMap((lue, rang) => (lue === entieres[rang] ? [] : [`${element.outerHTML.slice(0, 80)} : ${String(lue)} au lieu de ${String(entieres[rang])}`]));
  });
  expect(ecarts).toEqual([]);
  const champs = elements.filter((element): element is HTMLInputElement => "labels" in element);
  expect(champs.map(({ labels }) => (labels === null ? null : Array.from(labels)))).toEqual(champs.map(listEtiquettesEntier));
}

describe("what is read of styles and labels is what jsdom says", () => {
  test.each(FEUILLES)("of all kinds of elements, %s", (_, feuille) => {
    document.body.innerHTML = `${feuille === "" ? "" : `<style>${feuille}</style>`}${ELEMENTS}`;
    compare();
  });

  test("of fields named in all ways", () => {
    document.body.innerHTML = CHAMPS;
    compare();
    expect(document.querySelector<HTMLInputElement>("#nom")?.labels).toHaveLength(2);
  });

  test("of a field moved out of its label, and out of the page", () => {
    document.body.innerHTML = "<label>Nom <input></label>";
    const champ = document.querySelector("input");
    if (champ === null) throw new Error("le champ manque");
    document.body.append(champ);
    compare();
    champ.remove();
    expect(Array.from(champ.labels ?? [])).toEqual([]);
  });

  test("of a window with its fields, its lists and its dialogs", async () => {
    await renderFenetre(formatAdresseFiche("documents"), createFicheInventee());
    await screen.findByRole("navigation", { name: "Actes" });
    await userEvent.keyboard("{Control>}k{/Control}");
    await screen.findByRole("dialog", { name: "Tout ouvrir" });
    compare();
    // The palette outlives its window: the tests that follow would start with it open.
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  test("any other property is still asked of jsdom", () => {
    document.body.innerHTML = '<p style="color: rgb(1, 2, 3); margin-left: 4px">a</p>';
    const [paragraphe] = Array.from(document.querySelectorAll("p"));
    if (paragraphe === undefined) throw new Error("le paragraphe manque");
    const style = getComputedStyle(paragraphe);
    expect([style.color, style.marginLeft, style.getPropertyValue("margin-left")]).toEqual(["rgb(1, 2, 3)", "4px", "4px"]);
    expect(style.length).toBe(readStyleEntier(paragraphe).length);
  });
});

test("what is not found prints the page in its message", () => {
  document.body.innerHTML = "<p>Rien d’autre</p>";
  expect(() => screen.getByRole("button", { name: "Envoyer" })).toThrow(/name "Envoyer"[\s\S]*Rien d’autre/);
});
