# Times a piece of work once and writes seconds and its figures to standard output, all on one line.
measure <- function(work) {
  invisible(gc())
  seconds <- system.time(figures <- work())[["elapsed"]]
  cat(sprintf("%.17g", c(seconds, figures)), "\n")
}

group <- function(name) {
  file <- file.path(commandArgs(trailingOnly = TRUE)[1], name)
  readBin(file, "double", file.size(file) / 8, endian = "little")
}
