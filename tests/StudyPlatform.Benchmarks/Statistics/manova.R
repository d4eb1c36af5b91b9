arguments <- commandArgs(FALSE)
here <- dirname(sub("--file=", "", grep("--file=", arguments, value = TRUE)))
source(file.path(here, "measure.R"))
source(file.path(here, "manova-table.R"))

measure(function() {
  fit <- manova(cbind(y1, y2, y3, y4) ~ g * h + k, table)
  tests <- lapply(statistics, function(name) summary(fit, test = name)$stats)
  unlist(lapply(1:4, function(term) lapply(tests, function(test) test[term, c(2, 3, 6)])))
})
