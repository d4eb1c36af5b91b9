# A JSON writer that keeps all 17 digits of a number, which jsonlite's does not.
# Named lists become objects, unnamed lists and vectors of any length but one arrays, I(x) an array of any length;
# NULL, NA and numbers without a finite value become null.
json <- function(value) {
  if (is.null(value)) return("null")
  if (is.list(value)) {
    parts <- vapply(value, json, "")
    if (is.null(names(value))) return(paste0("[", paste(parts, collapse = ", "), "]"))
    return(paste0("{", paste0("\"", names(value), "\": ", parts, collapse = ", "), "}"))
  }
  if (is.matrix(value)) return(json(lapply(seq_len(nrow(value)), function(row) I(value[row, ]))))
  parts <- if (is.character(value)) paste0("\"", value, "\"")
    else if (is.logical(value)) ifelse(is.na(value), "null", ifelse(value, "true", "false"))
    else ifelse(is.finite(value), sprintf("%.17g", value), "null")
  if (length(parts) == 1 && !inherits(value, "AsIs")) parts else paste0("[", paste(parts, collapse = ","), "]")
}

# One case a line, so that a change shows where it is.
write_json <- function(document, file) {
  parts <- vapply(names(document), function(name) {
    value <- document[[name]]
    if (is.list(value) && is.null(names(value)))
      paste0("  \"", name, "\": [\n    ", paste(vapply(value, json, ""), collapse = ",\n    "), "\n  ]")
    else paste0("  \"", name, "\": ", json(value))
  }, "")
  writeLines(paste0("{\n", paste(parts, collapse = ",\n"), "\n}"), file)
}
