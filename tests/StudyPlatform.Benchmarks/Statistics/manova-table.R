# The table that ManovaTable writes.
folder <- commandArgs(trailingOnly = TRUE)[1]
codes <- function(name) {
  file <- file.path(folder, name)
  factor(readBin(file, "integer", file.size(file) / 4, endian = "little") + 1)
}
table <- data.frame(g = codes("g"), h = codes("h"), k = codes("k"), y1 = group("y1"), y2 = group("y2"), y3 = group("y3"), y4 = group("y4"))
statistics <- c("Pillai", "Wilks", "Hotelling-Lawley", "Roy")
