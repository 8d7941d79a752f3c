//! The page's policy, and the name of its build.

use std::fmt::Write;

use anyhow::{Result, bail};

use super::files::script_source;

/// The page with its content security policy and the name of its build in it.
///
/// # Errors
/// When the page has no place for them, or a script whose end cannot be told.
pub(super) fn sealed_page(page: &str, id: &str) -> Result<String> {
    let Some(charset) = page.find("<meta charset") else {
        bail!("the page does not say its charset, behind which its policy belongs");
    };
    let (before, rest) = page.split_at(charset);
    let Some(end) = rest.find('>') else {
        bail!("the page's charset has no end");
    };
    let (charset, after) = rest.split_at(end + 1);
    if before.contains("<script") || before.contains("<link") {
        bail!("something in the page comes before its policy and would escape it");
    }
    let policy = policy(&inline_scripts(page)?);
    let mut sealed = format!("{before}{charset}");
    write!(
        sealed,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
         <meta name=\"mianka-build\" content=\"{id}\">{after}"
    )?;
    Ok(sealed)
}

/// What the page may load and do; everything else is refused.
fn policy(inline_scripts: &[&str]) -> String {
    let mut scripts = "'self'".to_owned();
    for script in inline_scripts {
        scripts.push(' ');
        scripts.push_str(&script_source(script));
    }
    [
        "default-src 'none'",
        &format!("script-src {scripts} 'wasm-unsafe-eval'"),
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        // The one policy is made in `browser::trusted`, and lets two addresses through.
        "trusted-types mianka",
    ]
    .join("; ")
}

/// The scripts that stand in the page itself, each exactly as it stands there.
fn inline_scripts(page: &str) -> Result<Vec<&str>> {
    let mut scripts = Vec::new();
    for piece in page.split("<script").skip(1) {
        let Some((attributes, content)) = piece.split_once('>') else {
            bail!("a script of the page has no end");
        };
        let Some((content, _)) = content.split_once("</script>") else {
            bail!("a script of the page has no end");
        };
        if !attributes.contains("src=") {
            scripts.push(content);
        }
    }
    Ok(scripts)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><meta charset=utf-8><title>t</title>\
        <script defer src=./start.js></script><script type=module>go()</script>";

    #[test]
    fn the_policy_comes_before_all_that_it_is_to_hold_for() {
        let sealed = sealed_page(PAGE, "abc").unwrap();
        let policy = sealed.find("Content-Security-Policy").unwrap();
        assert!(policy < sealed.find("<title").unwrap());
        assert!(sealed.contains("<meta name=\"mianka-build\" content=\"abc\">"));
        let too_late = PAGE.replace("<meta charset", "<script src=x></script><meta charset");
        assert!(sealed_page(&too_late, "abc").is_err());
    }

    #[test]
    fn scripts_in_the_page_are_allowed_by_their_hash_alone() {
        let sealed = sealed_page(PAGE, "abc").unwrap();
        // echo -n 'go()' | openssl dgst -sha256 -binary | base64
        let hash = "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='";
        assert!(sealed.contains(&format!("script-src 'self' {hash} 'wasm-unsafe-eval';")));
        assert!(!sealed.contains("unsafe-inline"));
    }

    #[test]
    fn a_page_that_cannot_be_sealed_is_refused() {
        assert!(sealed_page("<title>t</title>", "abc").is_err());
        assert!(sealed_page("<meta charset=utf-8><script>go()", "abc").is_err());
    }
}
