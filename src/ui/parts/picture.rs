//! A picture with what it shows in a sentence, and the table behind it.

use yew::prelude::*;

/// A picture with its words.
pub struct Picture {
    /// What no other picture of the screen has.
    pub id: &'static str,
    /// The heading.
    pub title: &'static str,
    /// What it shows, in a sentence.
    pub finding: Html,
    /// The picture itself.
    pub drawn: Html,
    /// Opens the table.
    pub table: &'static str,
    /// The heads of the table's columns.
    pub head: &'static [&'static str],
    /// The table.
    pub rows: Vec<Row>,
}

/// A row of a table: its head, and its cells.
pub type Row = (Html, Vec<String>);

/// What a colour stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swatch {
    /// The usual part.
    Usual,
    /// The part that wants attention.
    Urgent,
    /// What there could be.
    Faint,
}

/// A section with one picture. Whoever cannot see it has the sentence and the table.
pub fn picture(picture: Picture) -> Html {
    let Picture { id, title, .. } = picture;
    html! {
        <section class="picture" aria-labelledby={id} key={id}>
            <h2 {id}>{ title }</h2>
            <figure>
                <figcaption class="finding">{ picture.finding }</figcaption>
                { picture.drawn }
                <details class="behind">
                    <summary>{ picture.table }<span class="unseen">{ " " }{ title }</span></summary>
                    { table(picture.head, picture.rows) }
                </details>
            </figure>
        </section>
    }
}

fn table(head: &[&'static str], rows: Vec<Row>) -> Html {
    let row = |(name, cells): Row| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                { for cells.into_iter().map(|cell| html! { <td>{ cell }</td> }) }
            </tr>
        }
    };
    html! {
        <table>
            <thead>
                <tr>{ for head.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }</tr>
            </thead>
            <tbody>{ for rows.into_iter().map(row) }</tbody>
        </table>
    }
}

/// What the colours of a picture stand for, for those who see them.
pub fn legend(colours: Vec<(Swatch, String)>) -> Html {
    let entry = |(swatch, name): (Swatch, String)| {
        let class = match swatch {
            Swatch::Usual => "swatch",
            Swatch::Urgent => "swatch swatch-urgent",
            Swatch::Faint => "swatch swatch-faint",
        };
        html! { <span><i {class}></i>{ name }</span> }
    };
    html! { <p class="legend" aria-hidden="true">{ for colours.into_iter().map(entry) }</p> }
}
