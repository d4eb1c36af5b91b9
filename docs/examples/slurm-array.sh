#!/usr/bin/env bash
# Explains the stimuli of one trained run on eight nodes, then merges the shards into a bundle.
#
#   sbatch docs/examples/slurm-array.sh            explains, one shard a task
#   sbatch --dependency=afterok:<job id> --wrap 'studyplatform-pipeline bundle \
#       --explanations explanations/{1..8} --out bundle'
#
# A task that is preempted or killed is simply submitted again: finished stimuli are kept.
#SBATCH --job-name=explain
#SBATCH --array=1-8
#SBATCH --cpus-per-task=8
#SBATCH --mem=16G
#SBATCH --gres=gpu:1
#SBATCH --time=04:00:00
#SBATCH --requeue
#SBATCH --output=explain-%A_%a.log
set -euo pipefail

studyplatform-pipeline explain \
    --run run \
    --data data \
    --out "explanations/$SLURM_ARRAY_TASK_ID" \
    --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
    --device cuda \
    --threads "$SLURM_CPUS_PER_TASK" \
    --progress lines
