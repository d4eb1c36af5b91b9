arguments <- commandArgs(FALSE)
source(file.path(dirname(sub("--file=", "", grep("--file=", arguments, value = TRUE))), "measure.R"))

x <- group("first")
y <- group("second")
measure(function() {
  test <- wilcox.test(x, y)
  c(test$statistic, test$p.value)
})
