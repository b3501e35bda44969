use reqwest::Url;

use crate::value_error::ValueError;

/// Gives a deployment's URL without a slash at its end.
pub(crate) fn parse_deployment(text: &str) -> Result<String, ValueError> {
    let refuse = |rule: &str| Err(ValueError::at("url", rule));
    let given = text.trim().trim_end_matches('/');
    let Ok(url) = Url::parse(given) else {
        return refuse("The deployment's URL is one such as https://happy-animal-123.convex.cloud.");
    };
    let host = url.host_str().unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
    if url.scheme() != "http" && url.scheme() != "https" {
        return refuse("The deployment's URL begins with https:// or http://.");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("The deployment's URL holds no user name or password.");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refuse("The deployment's URL has no query and no fragment.");
    }
    if host.is_empty() || host.starts_with('.') || host.contains("..") {
        return refuse("The deployment's URL has a host name without empty parts.");
    }
    if host.ends_with(".convex.site") {
        return refuse("This is the address of HTTP actions. Functions are called at the one ending in .convex.cloud.");
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Gives where a `Location` leads, without what it would ask there.
pub(crate) fn origin_of(location: &str, from: &str) -> Option<String> {
    let target = Url::parse(from).ok()?.join(location).ok()?;
    target.origin().is_tuple().then(|| target.origin().ascii_serialization())
}
