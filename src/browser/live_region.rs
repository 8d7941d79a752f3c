//! What is said to those who hear the page.

/// The id of the one element that speaks. What is in it has been said and belongs to nobody: the
/// element is on the page from the start and empty, since a region that comes with its words is
/// not heard everywhere.
pub const ID: &str = "said";

/// Has a sentence said once, after what is being said now. What the focus has just moved to reads
/// itself out: a sentence is for what that does not tell.
pub fn say(sentence: &str) {
    let region = super::document().and_then(|page| page.get_element_by_id(ID));
    if let Some(region) = region {
        region.set_text_content(Some(sentence));
    }
}

/// Takes away what was said, for it is no part of the next screen.
pub fn clear() {
    say("");
}
